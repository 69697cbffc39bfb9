using Custodian.Completion.Model;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Completion;

public static class CompletionModule
{
    public static IServiceCollection AddCompletion(this IServiceCollection services)
    {
        services.AddSingleton<IModuleModel, CompletionModel>();
        services.AddSingleton<IFactSubscriber, ChartEvents>();
        services.AddSingleton(FactType.Of<DeficiencyOpened>("completion.deficiency-opened"));
        services.AddSingleton(FactType.Of<DeficiencyClosed>("completion.deficiency-closed"));
        services.AddSingleton(FactType.Of<ChartCompleted>("completion.chart-completed"));
        services.AddSingleton(FactType.Of<ChartReopened>("completion.chart-reopened"));
        services.AddSingleton(FactType.Of<ChartFullyComplete>("completion.chart-fully-complete"));
        return services;
    }
}
