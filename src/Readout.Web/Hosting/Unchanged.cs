using Readout.Storage;

namespace Readout.Web.Hosting;

/// <summary>An answer on the whole archive, which takes long to make: asked again only once somebody has changed something.</summary>
/// <typeparam name="T">What is answered.</typeparam>
internal sealed class Unchanged<T>(Archive archive, Func<T> ask)
{
    private Known? _last;

    /// <summary>The answer as of now. One that is made while the archive changes is kept under the older number, and so asked again.</summary>
    public T Value
    {
        get
        {
            long changes = archive.Changes();
            if (Volatile.Read(ref _last) is not { } known || known.Changes != changes)
            {
                known = new Known(changes, ask());
                Volatile.Write(ref _last, known);
            }
            return known.Answer;
        }
    }

    private sealed record Known(long Changes, T Answer);
}
