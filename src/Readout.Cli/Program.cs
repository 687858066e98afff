Console.WriteLine("readout");
