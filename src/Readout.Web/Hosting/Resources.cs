using Readout.Web.About;
using Readout.Web.Actors;
using Readout.Web.Adding;
using Readout.Web.Comparing;
using Readout.Web.Contacts;
using Readout.Web.Home;
using Readout.Web.Issues;
using Readout.Web.Ledger;
using Readout.Web.Passages;
using Readout.Web.Reports;
using Readout.Web.Review;

namespace Readout.Web.Hosting;

/// <summary>All that there is to see and to ask for, one line a resource.</summary>
internal static class Resources
{
    public static void MapResources(this WebApplication app)
    {
        app.MapAssets();
        app.MapHome();
        app.MapContacts();
        app.MapDecisions();
        app.MapReports();
        app.MapPassages();
        app.MapProfiles();
        app.MapIssues();
        app.MapLedger();
        app.MapReview();
        app.MapCompare();
        app.MapAdd();
        app.MapAbout();
        app.MapReference();
    }
}
