using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("lab")]
[assembly: InternalsVisibleTo("Readout.Tests")]
