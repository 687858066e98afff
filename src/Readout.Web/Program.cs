using System.Text;
using Readout.Web.Hosting;

Console.SetError(new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" });
return ReadingRoom.Run(args);
