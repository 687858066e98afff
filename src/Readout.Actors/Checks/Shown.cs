using Readout.Actors.Reading;

namespace Readout.Actors.Checks;

/// <summary>How a message names another line.</summary>
internal static class Shown
{
    /// <summary>"line 12", or with the file's name where it is another file's.</summary>
    internal static string At(Place place, Place from) =>
        place.File == from.File ? $"line {place.Line}" : $"{Path.GetFileName(place.File)}:{place.Line}";
}
