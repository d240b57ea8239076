using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Reporting;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Web.Features.Reporting;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Clockwork;

/// <summary>What happens by itself: releases on their day, seals over the audit, settings and stamps of other nodes.</summary>
/// <remarks>Only the node that holds the lease does the work; each job can be repeated and goes on where it stopped.</remarks>
internal sealed class ClockworkHost(IServiceScopeFactory scopes, CurrentCity city, Writer writer, TimeProvider time, IHostApplicationLifetime life, ILogger<ClockworkHost> log)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Work = TimeSpan.FromSeconds(20);

    private readonly Guid _node = Guid.CreateVersion7();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        var lastWork = long.MinValue;
        using var timer = new PeriodicTimer(Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await city.ReadAsync(stoppingToken);
                var now = time.GetTimestamp();
                if (lastWork == long.MinValue || time.GetElapsedTime(lastWork, now) >= Work)
                {
                    lastWork = now;
                    await WorkAsync(stoppingToken);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next beat tries again; one failure must not stop releases for good.
                log.LogError(failure, "The clockwork failed and will try again");
            }
        }
    }

    private async Task WorkAsync(CancellationToken cancellation)
    {
        if (!await TakeLeaseAsync(cancellation))
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PublishDueReleases>().RunAsync(Actor.Clockwork, cancellation);
        await scope.ServiceProvider.GetRequiredService<SealAudit>().RunAsync(Actor.Clockwork, cancellation);
    }

    private Task<bool> TakeLeaseAsync(CancellationToken cancellation) => writer.RunAsync(Actor.Clockwork, async db =>
    {
        var lease = await db.Set<ClockworkLease>().SingleAsync(cancellation);
        return lease.Take(_node, time.GetUtcNow(), Work * 3);
    }, cancellation);

    private async Task StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource();
        await using var whenStarted = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }
}
