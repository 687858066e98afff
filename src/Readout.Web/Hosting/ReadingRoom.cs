using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Readout.Actors.Reading;
using Readout.Inference;
using Readout.Intake;
using Readout.Storage;
using Readout.Web.Fetching;

namespace Readout.Web.Hosting;

/// <summary>Starts the reading room: what stands between a request and its answer, in order, and which resources there are.</summary>
internal static class ReadingRoom
{
    private const int Failed = 1;

    /// <summary>Uploads have a frame around the file.</summary>
    private const long MostBytes = IntakeLimits.MaximumBytes + 1_000_000;

    public static int Run(string[] args)
    {
        try
        {
            var builder = WebApplication.CreateSlimBuilder(args);
            var settings = ServeSettings.Of(builder.Configuration);
            using var room = Room.Open(settings);
            using var app = Build(builder, settings, room);
            if (settings.EndsWithInput)
            {
                EndWithInput(app);
            }
            app.Run();
            return 0;
        }
        catch (Exception failure) when (Explain(failure) is { } line)
        {
            Console.Error.WriteLine($"readout: {line}");
            return Failed;
        }
    }

    private static WebApplication Build(WebApplicationBuilder builder, ServeSettings settings, Room room)
    {
        builder.WebHost.UseUrls(settings.Addresses);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Limits.MaxConcurrentConnections = 2_000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            // What ends the start is said in one line of ours.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            // Keys that live as long as the process need no encryption, and pages with forms are rightly kept by nobody.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Services.AddSingleton(room).AddSingleton(settings).AddSingleton<PageFetch>();
        builder.Services.AddRazorComponents();
        // Pages stay open no longer than the server runs; no key need lie on the disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(forgery => forgery.Cookie.Name = "readout-form");
        builder.Services.AddProblemDetails();
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = settings.IsLoopback ? ["localhost", "127.0.0.1", "[::1]"] : ["*"]);
        builder.Services.ConfigureHttpJsonOptions(json => Answering.WriteAs(json.SerializerOptions));
        builder.Services.AddLimits(settings);
        builder.Services.AddReference();

        var app = builder.Build();
        app.UseMiddleware<Failures>();
        app.UseHostFiltering();
        app.UseMiddleware<Policies>();
        // The resource must be known before its limit can be.
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<Access>();
        app.UseMiddleware<SameOrigin>();
        app.UseMiddleware<Freshness>();
        app.UseAntiforgery();
        app.MapResources();
        app.Lifetime.ApplicationStarted.Register(() => Console.Error.WriteLine($"readout: {room.Archive.Name} at {string.Join(" and ", settings.Addresses)}; Ctrl+C ends"));
        return app;
    }

    /// <summary>Who started this process holds the other end of its standard input, for as long as it lives.</summary>
    private static void EndWithInput(WebApplication app) => _ = Task.Run(async () =>
    {
        await Console.OpenStandardInput().CopyToAsync(Stream.Null);
        app.Lifetime.StopApplication();
    });

    private static string? Explain(Exception failure) => failure switch
    {
        SettingsException or ArchiveException or WeightsException => failure.Message,
        TableException table => string.Join("\nreadout: ", table.Errors),
        InvalidDataException => $"its own data can't be used ({failure.Message.TrimEnd('.')}); build or install the program anew",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"{failure.Message.TrimEnd('.')}; give another port with --urls",
        IOException or UnauthorizedAccessException => failure.Message,
        _ => null,
    };
}
