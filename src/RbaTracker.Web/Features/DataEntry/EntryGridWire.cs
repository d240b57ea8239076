using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RbaTracker.Domain.People;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>
/// The entry grid's way to the server: draws nothing, starts the grid's script and answers it. The grid itself is plain HTML,
/// so that a circuit holds none of its rows; each cell carries the version that the person saw, as a form does.
/// </summary>
public sealed class EntryGridWire : ComponentBase, IAsyncDisposable
{
    private IJSObjectReference? _script;
    private DotNetObjectReference<EntryGridWire>? _here;

    [Inject]
    private SaveCells SaveCells { get; set; } = null!;

    [Inject]
    private CurrentActor Who { get; set; } = null!;

    [Inject]
    private IJSRuntime Scripts { get; set; } = null!;

    [Inject]
    private ILogger<EntryGridWire> Log { get; set; } = null!;

    /// <summary>Saves the cells that were left.</summary>
    [JSInvokable]
    public Task<GridAnswer> SaveAsync(IReadOnlyList<TypedCell> cells) => AnswerAsync(actor => SaveCells.RunAsync(actor, cells));

    /// <summary>Hands drafts in.</summary>
    [JSInvokable]
    public Task<GridAnswer> SubmitAsync(IReadOnlyList<TypedCell> cells) => AnswerAsync(actor => SaveCells.SubmitAsync(actor, cells));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("stop");
                await _script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }

        _here?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _here = DotNetObjectReference.Create(this);
            _script = await Scripts.InvokeAsync<IJSObjectReference>("import", "/js/entry-grid.js");
            await _script.InvokeVoidAsync("start", _here);
        }
    }

    private async Task<GridAnswer> AnswerAsync(Func<Actor, Task<GridAnswer>> answer)
    {
        try
        {
            return await answer(await Who.GetAsync());
        }
        catch (Exception failure)
        {
            // The script keeps the cells and sends them again; what went wrong must still reach the log.
            Log.LogError(failure, "Cells of the entry grid could not be saved");
            throw;
        }
    }
}
