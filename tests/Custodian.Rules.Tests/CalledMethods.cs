using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Custodian.Rules.Tests;

/// <summary>The methods of the product that a method leads to, read from its instructions: calls, delegates, and the state machines of async methods.</summary>
static class CalledMethods
{
    static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The method itself and everything of the product below it.</summary>
    public static IEnumerable<MethodBase> From(MethodBase root)
    {
        var seen = new HashSet<MethodBase> { root };
        var left = new Queue<MethodBase>([root]);
        while (left.TryDequeue(out var method))
        {
            yield return method;
            foreach (var called in Called(method).Where(IsOurs).Where(seen.Add))
            {
                left.Enqueue(called);
            }
        }
    }

    static bool IsOurs(MethodBase method) => method.Module.Assembly.GetName().Name?.StartsWith("Custodian.", StringComparison.Ordinal) == true;

    static IEnumerable<MethodBase> Called(MethodBase method)
    {
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
        {
            yield return machine.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!;
        }

        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        for (var at = 0; at < code.Length;)
        {
            var op = Next(code, ref at);
            if (op.OperandType == OperandType.InlineMethod && Resolve(method, BitConverter.ToInt32(code, at)) is { } called)
            {
                yield return called;
            }

            at += Size(op, code, at);
        }
    }

    static OpCode Next(byte[] code, ref int at)
    {
        short value = code[at++];
        return OpCodes[value == 0xFE ? (short)(0xFE00 | code[at++]) : value];
    }

    static MethodBase? Resolve(MethodBase method, int token)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method is { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        var found = method.Module.ResolveMethod(token, ofType, ofMethod);
        return found is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : found;
    }

    static int Size(OpCode op, byte[] code, int at) => op.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
