using System.Collections;
using System.Collections.Immutable;
using Readout.Storage;
using Readout.Storage.Questions;
using Readout.Storage.Reports;

namespace Readout.StorageTests.Specification;

/// <content>Many at a time, and failures in the middle.</content>
public abstract partial class ArchiveSpecification
{
    [Fact]
    public void Several_open_a_new_archive_at_the_same_time()
    {
        string where = Where;
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, place =>
        {
            using var archive = Archive.Open(where);
            archive.Add([Told.At($"n{place}").Prepared]);
        });
        Assert.Equal(8, Found("contact").Length);
    }

    [Fact]
    public async Task Two_archives_on_one_database_write_and_read_at_once()
    {
        const int each = 12;
        Archive[] archives = [Archive, Another()];
        using var done = new CancellationTokenSource();
        var readers = archives.SelectMany(archive => Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                foreach (var contact in archive.Contacts(new ContactQuery { Undated = true, Most = 100 }))
                {
                    Assert.NotEmpty(contact.Tellings);
                }
                Assert.All(archive.Passages(new PassageSearch { Words = "grain" }), passage => Assert.NotEmpty(passage.Marks));
            }
        }))).ToArray();
        // Both add the same reports, from opposite ends: each must be stored once.
        var writers = archives.SelectMany((archive, which) => new[] { 0, 1 }.Select(half => Task.Run(() =>
        {
            for (int i = 0; i < each; i++)
            {
                int place = (which == 0 ? i : each - 1 - i) + (half * each);
                archive.Add([(Told.At($"n{place}") with { Date = $"2024-01-{place + 1:00}", Rest = "Grain moves. " }).Prepared]);
            }
        }))).ToArray();
        await Task.WhenAll(writers);
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(2 * each, Found(new PassageSearch { Words = "grain", Most = 100 }).Length);
        Assert.All(Enumerable.Range(0, 2 * each), place => Assert.Single(Archive.Versions(Archive.Reports($"n{place}").Single())));
        Assert.Equal(2 * each, Archive.Coverage().Sum(row => row.Reports));
    }

    [Fact]
    public void A_failure_in_the_middle_leaves_nothing_of_the_batch()
    {
        Add(Told.At("before"));
        Told[] batch = [Told.At("one") with { Date = "2024-01-01" }, Told.At("two") with { Date = "2024-02-01" }, Told.At("three") with { Date = "2023-01-01" }];
        Assert.Throws<InvalidTimeZoneException>(() => Archive.Add(new Interrupted([.. batch.Select(report => report.Prepared)], () => throw new InvalidTimeZoneException())));
        Assert.Equal(["before"], Found("contact"));
        Assert.Single(Archive.Contacts(new ContactQuery()));
        Assert.Empty(Archive.Reports("one"));
        Assert.All(Add(batch), addition => Assert.Equal(AdditionKind.Added, addition.Kind));
        Assert.Equal(4, Found("contact").Length);
    }

    [Fact]
    public void What_has_taken_its_time_stores_the_first_reports_alone()
    {
        Told[] batch = [Told.At("one") with { Date = "2024-01-01" }, Told.At("two") with { Date = "2024-02-01" }];
        Assert.Single(Archive.Add([.. batch.Select(report => report.Prepared)], TimeSpan.Zero));
        Assert.Single(Archive.Reports("one"));
        Assert.Empty(Archive.Reports("two"));
        Assert.Equal([AdditionKind.Known, AdditionKind.Added], Add(batch).Select(addition => addition.Kind));
    }

    [Fact]
    public void A_failed_decision_leaves_nothing()
    {
        long spring = Contact(Spring);
        Assert.Throws<ArgumentException>(() => Archive.Split(spring, [], Ida));
        Assert.Empty(Archive.Decisions(10));
    }

    /// <summary>A batch at whose last report something happens.</summary>
    internal sealed class Interrupted(ImmutableArray<PreparedReport> reports, Action happens) : IReadOnlyList<PreparedReport>
    {
        public int Count => reports.Length;

        public PreparedReport this[int index] => reports[index];

        public IEnumerator<PreparedReport> GetEnumerator()
        {
            foreach (var report in reports[..^1])
            {
                yield return report;
            }
            happens();
            yield return reports[^1];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
