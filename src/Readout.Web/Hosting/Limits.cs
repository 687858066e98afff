using System.Net;
using System.Threading.RateLimiting;

namespace Readout.Web.Hosting;

/// <summary>How much one client may ask for.</summary>
internal static class Limits
{
    /// <summary>The policy of what takes long: reading texts, fetching pages.</summary>
    public const string Work = "work";

    private const int RequestsASecond = 50, Burst = 200;

    private const int WorkAMinute = 60;

    public static void AddLimits(this IServiceCollection services, ServeSettings settings) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (rejected, _) => new ValueTask(Failures.Answer(
            rejected.HttpContext, StatusCodes.Status429TooManyRequests, "That is more than one client may ask for at a time; wait a minute and try again."));
        // Who sits at this machine could as well ask the archive without us.
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => Client(context) is var client && settings.IsLoopback
            ? RateLimitPartition.GetNoLimiter(client)
            : RateLimitPartition.GetTokenBucketLimiter(client, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Burst,
                TokensPerPeriod = RequestsASecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        limiter.AddPolicy(Work, context => RateLimitPartition.GetSlidingWindowLimiter(Client(context), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = WorkAMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));
    });

    private static IPAddress Client(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;
}
