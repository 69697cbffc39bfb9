using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Custodian.Ui.Web;

/// <summary>
/// A part of the page of a user. Registered by the module that keeps what it shows, so that the users page, which knows no other module, need
/// not know it.
/// </summary>
/// <param name="Order">Place below the user's own facts.</param>
/// <param name="Slice">What reading it runs.</param>
/// <param name="Read">The part for this request; null where there is nothing to show or the caller may not see it.</param>
public sealed record UserPart(int Order, ISlice Slice, Func<HttpContext, UserId, Task<RenderFragment?>> Read);
