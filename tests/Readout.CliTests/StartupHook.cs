using System.Runtime.Intrinsics;

/// <summary>
/// Run by the runtime inside the program under test, where DOTNET_STARTUP_HOOKS names this assembly: writes down which registers
/// the program will use, so that a test that means to switch some off knows that they were.
/// </summary>
internal static class StartupHook
{
    public const string FileVariable = "READOUT_TEST_WIDTH_FILE";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { } path)
        {
            int width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 0;
            File.WriteAllText(path, $"{width}");
        }
    }
}
