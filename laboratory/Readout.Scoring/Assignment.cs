namespace Readout.Scoring;

/// <summary>Pairs rows with columns one to one so that the sum is the greatest, by the Hungarian method with potentials (Kuhn 1955), in O(n³).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum of a square matrix.</summary>
    public static double Best(double[,] gains)
    {
        var size = gains.GetLength(0);
        var (rows, columns) = (new double[size + 1], new double[size + 1]);
        var (paired, way) = (new int[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            Add(row, gains, rows, columns, paired, way);
        }
        double sum = 0;
        for (var column = 1; column <= size; column++)
        {
            sum += gains[paired[column] - 1, column - 1];
        }
        return sum;
    }

    private static void Add(int row, double[,] gains, double[] rows, double[] columns, int[] paired, int[] way)
    {
        var size = paired.Length - 1;
        var least = Enumerable.Repeat(double.PositiveInfinity, size + 1).ToArray();
        var used = new bool[size + 1];
        var column = 0;
        paired[0] = row;
        do
        {
            used[column] = true;
            var (delta, next) = (double.PositiveInfinity, 0);
            for (var j = 1; j <= size; j++)
            {
                if (used[j])
                {
                    continue;
                }
                var cost = -gains[paired[column] - 1, j - 1] - rows[paired[column]] - columns[j];
                (least[j], way[j]) = cost < least[j] ? (cost, column) : (least[j], way[j]);
                (delta, next) = least[j] < delta ? (least[j], j) : (delta, next);
            }
            for (var j = 0; j <= size; j++)
            {
                rows[paired[j]] += used[j] ? delta : 0;
                columns[j] -= used[j] ? delta : 0;
                least[j] -= used[j] ? 0 : delta;
            }
            column = next;
        }
        while (paired[column] != 0);
        for (; column != 0; column = way[column])
        {
            paired[column] = paired[way[column]];
        }
    }
}
