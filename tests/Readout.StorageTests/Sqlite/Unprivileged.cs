using System.Runtime.InteropServices;

namespace Readout.StorageTests.Sqlite;

/// <summary>Runs something with the rights of nobody: root may write everywhere, and tests in containers run as root.</summary>
internal static partial class Unprivileged
{
    private const uint Nobody = 65534;

    /// <summary>On a thread of its own: Linux keeps these rights by thread.</summary>
    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                if (Environment.IsPrivilegedProcess)
                {
                    Assert.Equal(0u, SetFileUser(Nobody));
                }
                result = work();
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? result : throw failure;
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial uint SetFileUser(uint user);
}
