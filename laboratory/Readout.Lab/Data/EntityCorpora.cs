namespace Readout.Lab.Data;

/// <summary>The entity corpora, their classes made one: a class that a corpus does not tell apart is left unknown there.</summary>
internal sealed class EntityCorpora
{
    private static readonly Dictionary<string, string> s_classes = new(StringComparer.Ordinal)
    {
        ["geo"] = "LOC",
        ["gpe"] = "NORP",
        ["org"] = "ORG",
        ["per"] = "PER",
        ["art"] = "MISC",
        ["eve"] = "MISC",
        ["LOC"] = "LOC",
        ["ORG"] = "ORG",
        ["PER"] = "PER",
        ["MISC"] = "MISC",
        ["Location"] = "LOC",
        ["Organisation"] = "ORG",
        ["Person"] = "PER",
        ["Nationality"] = "NORP",
    };

    private const int CommonTitle = 8;
    private readonly HashSet<string> _peoples, _titles;

    public EntityCorpora()
    {
        var gmb = Read("ner/gmb-sample.conll");
        (Gmb, GmbHeldOut) = Split(gmb, 0.9);
        _peoples = Gmb.SelectMany(s => s.Where(w => w.Tag == "B-gpe").Select(w => w.Form))
            .CountBy(f => f).Where(c => c.Value >= 2).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        _titles = Gmb.SelectMany(PersonTitles).CountBy(t => t).Where(c => c.Value >= CommonTitle).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        _titles.ExceptWith(Gmb.SelectMany(FirstNames));
        (Re3d, Re3dHeldOut) = Split(Read("ner/re3d-train.conll"), 0.8);
        Wikigold = Read("ner/wikigold.conll");
    }

    public static string[] Classes { get; } = ["PER", "ORG", "LOC", "NORP", "MISC"];

    public IReadOnlyList<(string Form, string Tag)[]> Gmb { get; }

    public IReadOnlyList<(string Form, string Tag)[]> GmbHeldOut { get; }

    public IReadOnlyList<(string Form, string Tag)[]> Re3d { get; }

    public IReadOnlyList<(string Form, string Tag)[]> Re3dHeldOut { get; }

    public IReadOnlyList<(string Form, string Tag)[]> Wikigold { get; }

    /// <summary>A sentence's tags in the common classes, as IOB2.</summary>
    public string[] Common((string Form, string Tag)[] sentence)
    {
        var tags = Enumerable.Repeat("O", sentence.Length).ToArray();
        for (var start = 0; start < sentence.Length;)
        {
            var kind = Kind(sentence[start].Tag);
            var end = start + 1;
            while (end < sentence.Length && kind.Length > 0 && sentence[end].Tag == "I-" + kind)
            {
                end++;
            }
            if (s_classes.TryGetValue(kind, out var name) && sentence[start..end].Any(w => w.Form.Any(char.IsUpper)))
            {
                name = name == "MISC" && end == start + 1 && _peoples.Contains(sentence[start].Form) ? "NORP" : name;
                for (var i = start; i < end; i++)
                {
                    tags[i] = (i == start ? "B-" : "I-") + name;
                }
            }
            start = end;
        }
        return tags;
    }

    /// <summary>Tags of machine-annotated words in the common classes, as IOB2; a person's title belongs to the name, as in GMB.</summary>
    public string[] Common(SilverCorpus.Word[] sentence)
    {
        var names = sentence.Select(w => Common(w.Form, w.Name)).ToArray();
        for (var i = names.Length - 2; i >= 0; i--)
        {
            names[i] = names[i] == "O" && names[i + 1] == "PER" && _titles.Contains(sentence[i].Form) ? "PER" : names[i];
        }
        return [.. names.Select((name, i) => name == "O" ? name : (i > 0 && names[i - 1] == name ? "I-" : "B-") + name)];
    }

    // The first words of persons' names of more than one word, if common: "President", "Mr."
    private static IEnumerable<string> PersonTitles((string Form, string Tag)[] sentence) =>
        sentence.Where((w, i) => w.Tag == "B-per" && i + 1 < sentence.Length && sentence[i + 1].Tag == "I-per").Select(w => w.Form);

    // What is also a whole name by itself or its last word is no title.
    private static IEnumerable<string> FirstNames((string Form, string Tag)[] sentence) =>
        sentence.Where((w, i) => w.Tag == "I-per" && (i + 1 == sentence.Length || sentence[i + 1].Tag != "I-per")).Select(w => w.Form);

    /// <summary>A machine-annotated tag in the common classes.</summary>
    private string Common(string form, string silver) => silver switch
    {
        "PERSON" => "PER",
        "ORGANIZATION" => "ORG",
        "LOCATION" => "LOC",
        "MISC" => _peoples.Contains(form) ? "NORP" : "MISC",
        _ => "O",
    };

    private static string Kind(string tag) => tag.Length > 2 ? tag[2..] : "";

    private static (IReadOnlyList<(string, string)[]>, IReadOnlyList<(string, string)[]>) Split(
        List<(string Form, string Tag)[]> sentences, double share)
    {
        var cut = (int)(sentences.Count * share);
        return (sentences[..cut], sentences[cut..]);
    }

    private static List<(string Form, string Tag)[]> Read(string name)
    {
        var sentences = new List<(string, string)[]>();
        var words = new List<(string, string)>();
        foreach (var line in File.ReadLines(Paths.Corpus(name)).Append(""))
        {
            var columns = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length > 1 && columns[0] != "-DOCSTART-")
            {
                words.Add((columns[0], columns[^1]));
            }
            else if (words.Count > 0)
            {
                sentences.Add([.. words]);
                words.Clear();
            }
        }
        return sentences;
    }
}
