namespace Custodian.Survival.Regression;

/// <summary>Solves with a symmetric matrix that should be positive definite: L D L', columns without information left out (as 0).</summary>
sealed class SymmetricMatrix
{
    const double Tolerance = 1e-10;

    readonly double[,] _factor;
    readonly int _size;

    public SymmetricMatrix(double[,] matrix)
    {
        _size = matrix.GetLength(0);
        _factor = (double[,])matrix.Clone();
        Factorise();
    }

    public int Rank { get; private set; }

    /// <summary>True for a column that the columns before it already determine.</summary>
    public bool IsRedundant(int column) => _factor[column, column] == 0;

    public double[] Solve(double[] right)
    {
        var x = (double[])right.Clone();
        for (var i = 0; i < _size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                x[i] -= _factor[i, j] * x[j];
            }
        }

        for (var i = _size - 1; i >= 0; i--)
        {
            x[i] = IsRedundant(i) ? 0 : x[i] / _factor[i, i];
            for (var j = i + 1; j < _size; j++)
            {
                x[i] -= IsRedundant(i) ? 0 : _factor[j, i] * x[j];
            }
        }

        return x;
    }

    /// <summary>The inverse, with zeros for redundant columns.</summary>
    public double[,] Inverse()
    {
        var inverse = new double[_size, _size];
        for (var column = 0; column < _size; column++)
        {
            if (IsRedundant(column))
            {
                continue;
            }

            var unit = new double[_size];
            unit[column] = 1;
            var x = Solve(unit);
            for (var row = 0; row < _size; row++)
            {
                inverse[row, column] = IsRedundant(row) ? 0 : x[row];
            }
        }

        return inverse;
    }

    void Factorise()
    {
        var original = Enumerable.Range(0, _size).Select(i => _factor[i, i]).ToArray();
        for (var j = 0; j < _size; j++)
        {
            var pivot = _factor[j, j];
            if (!(pivot > Tolerance * original[j]) || !double.IsFinite(pivot))
            {
                for (var i = j; i < _size; i++)
                {
                    _factor[i, j] = 0;
                }

                continue;
            }

            Rank++;
            for (var i = j + 1; i < _size; i++)
            {
                var l = _factor[i, j] / pivot;
                for (var k = j + 1; k <= i; k++)
                {
                    _factor[i, k] -= l * _factor[k, j];
                }
            }

            for (var i = j + 1; i < _size; i++)
            {
                _factor[i, j] /= pivot;
            }
        }
    }
}
