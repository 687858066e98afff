using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

/// <summary>
/// Run by the runtime inside the program under test, where DOTNET_STARTUP_HOOKS names this assembly: writes down which registers
/// the program has, so that a test that means to switch some off knows that they were.
/// </summary>
internal static class StartupHook
{
    public const string FileVariable = "READOUT_TEST_REGISTERS_FILE";

    public static string Registers => string.Join(' ', new[]
    {
        Vector512.IsHardwareAccelerated ? "512" : "", Vector256.IsHardwareAccelerated ? "256" : "", AvxVnni.IsSupported ? "VNNI" : "",
    });

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { } path)
        {
            File.WriteAllText(path, Registers);
        }
    }
}
