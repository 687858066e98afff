namespace Readout.Storage.Databases;

/// <summary>An answer that comes with a later message, or when it is looked at. (<see cref="Lazy{T}"/> asks more of its type than what is compiled ahead of time knows.)</summary>
internal sealed class Later<T>
{
    private Func<T>? _find;
    private T _value = default!;

    /// <summary>It is there already.</summary>
    public Later(T value) => _value = value;

    /// <param name="find">Gives it; called once.</param>
    public Later(Func<T> find) => _find = find;

    public T Value
    {
        get
        {
            if (_find is { } find)
            {
                _value = find();
                _find = null;
            }
            return _value;
        }
    }
}
