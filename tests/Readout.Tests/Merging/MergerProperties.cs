using System.Collections.Immutable;
using CsCheck;
using Readout.Records;
using Readout.Storage.Merging;
using Readout.Storage.Tellings;
using Xunit;
using static Readout.Tests.Merging.Told;

namespace Readout.Tests.Merging;

public sealed class MergerProperties
{
    private static readonly string?[] Dates = ["2031-03-09", "2031-03-10", "2031-03-11", "2031-03", "2031-03-10/2031-03-12", null];
    private static readonly Party[][] Casts = [[Alder, Birch], [Alder, Borduria], [Alder, Minister], [Alder, Birch, Cedar], [Alder], [Alder, Union], [Union]];

    private static readonly Gen<Telling> One =
        from cast in Gen.OneOf(Casts)
        from kind in Gen.OneOf(ContactKind.PhoneCall, ContactKind.VideoCall, ContactKind.Meeting, ContactKind.Talks)
        from status in Gen.OneOf(ContactStatus.Held, ContactStatus.Held, ContactStatus.Planned, ContactStatus.Denied)
        from date in Gen.OneOf(Dates)
        from issuer in Gen.OneOf("AAA", "BBB", null)
        from report in Gen.Int[1, 8]
        from main in Gen.Bool
        select Call(0, cast).As(kind).But(status).On(date) with { IssuedBy = issuer, Report = report, Version = report, Main = main };

    private static readonly Gen<ImmutableArray<Telling>> Blocks =
        One.Array[0, 12].Select(tellings => tellings.Select((telling, i) => telling with { Id = i + 1, Ordinal = i }).ToImmutableArray());

    [Fact]
    public void The_order_of_the_tellings_does_not_matter() => Gen.Select(Blocks, Gen.Int).Sample(
        (block, seed) =>
        {
            var shuffled = block.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Everything(Merger.Merge(block, Open)), Everything(Merger.Merge([.. shuffled], Open)));
        },
        iter: 500);

    [Fact]
    public void The_ids_do_not_matter() => Blocks.Sample(
        block =>
        {
            var renumbered = block.Select(telling => telling with { Id = 100 - telling.Id }).ToImmutableArray();
            var back = Merger.Merge(renumbered, Open).Clusters.Select(cluster => string.Join(' ', cluster.Tellings.Select(id => 100 - id).Order())).Order(StringComparer.Ordinal);
            Assert.Equal(Merger.Merge(block, Open).Clusters.Select(cluster => string.Join(' ', cluster.Tellings)).Order(StringComparer.Ordinal), back);
        },
        iter: 500);

    [Fact]
    public void Every_telling_is_in_one_cluster_and_each_but_the_first_was_brought_in() => Blocks.Sample(
        block =>
        {
            var merging = Merger.Merge(block, Open);
            Assert.Equal(block.Select(telling => telling.Id).Order(), merging.Clusters.SelectMany(cluster => cluster.Tellings).Order());
            Assert.All(merging.Clusters, cluster => Assert.Equal(cluster.Tellings.Skip(1), cluster.Links.Select(link => link.Second)));
            Assert.All(merging.Clusters, cluster => Assert.All(cluster.Links, link => Assert.Contains(link.First, cluster.Tellings)));
        },
        iter: 500);

    [Fact]
    public void No_cluster_contradicts_itself() => Blocks.Sample(
        block =>
        {
            var byId = block.ToDictionary(telling => telling.Id);
            foreach (var cluster in Merger.Merge(block, Open).Clusters)
            {
                ImmutableArray<Telling> members = [.. cluster.Tellings.Select(id => byId[id])];
                Assert.Equal(members.Length, members.Select(member => member.Version).Distinct().Count());
                Assert.False(members.Any(member => member.Parties.Contains(Birch)) && members.Any(member => member.Parties.Contains(Minister)));
                Assert.False(members.Any(member => member.Date == "2031-03-09") && members.Any(member => member.Date == "2031-03-11"));
                Assert.False(members.Any(member => member.Kind == ContactKind.PhoneCall) && members.Any(member => member.Kind == ContactKind.Meeting));
            }
        },
        iter: 500);

    [Fact]
    public void Decisions_stand() => Gen.Select(Blocks, Gen.Int[1, 12], Gen.Int[1, 12], Gen.Bool).Where(drawn => drawn.Item2 < drawn.Item3 && drawn.Item3 <= drawn.Item1.Length).Sample(
        (block, one, other, same) =>
        {
            Bond Decided(Telling a, Telling b) => (Math.Min(a.Id, b.Id), Math.Max(a.Id, b.Id)) == (one, other) ? same ? Bond.Same : Bond.Apart : Bond.Open;
            Assert.Equal(same, Merger.Merge(block, Decided).Clusters.Any(cluster => cluster.Tellings.Contains(one) && cluster.Tellings.Contains(other)));
        },
        iter: 300);

    private static Bond Open(Telling one, Telling other) => Bond.Open;

    private static string Everything(Readout.Storage.Merging.Merging merging) =>
        string.Join('\n', merging.Clusters.Select(cluster => string.Join(' ', cluster.Tellings) + ": " + string.Join("; ", cluster.Links)).Concat(merging.Doubts.Select(doubt => doubt.ToString())));
}
