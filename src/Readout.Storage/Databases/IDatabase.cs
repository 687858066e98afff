namespace Readout.Storage.Databases;

/// <summary>A database that can be asked for sessions.</summary>
internal interface IDatabase : IDisposable
{
    /// <summary>The file or server, as errors name it.</summary>
    string Name { get; }

    /// <summary>The folder of the migrations in this project.</summary>
    string Migrations { get; }

    /// <summary>Opens a connection.</summary>
    Session Open();

    /// <summary>What an error of the database means to its user; <c>null</c> where the error is a defect of ours.</summary>
    ArchiveException? Explain(Exception failure);
}
