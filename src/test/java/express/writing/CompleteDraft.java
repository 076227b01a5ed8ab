package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Viewer;
import express.practices.Sheet;
import express.practices.Words;
import java.util.Locale;
import java.util.Map;

/** Writes all that a practice needs, page by page as an author does. */
record CompleteDraft(WritingDesk desk, Viewer nadia, Draft draft) {

    static void write(WritingDesk desk, Viewer author, Draft draft) throws Exception {
        new CompleteDraft(desk, author, draft).write();
    }

    private void write() throws Exception {
        send(
                draft.path() + "/sources",
                "title",
                "Report",
                "publisher",
                "House",
                "url",
                "example.org",
                "year",
                "2024",
                "language",
                "en");
        String source = desk.look(nadia, draft.path() + "/figures")
                .select("#source option")
                .val();
        send(
                draft.path() + "/figures",
                "label",
                "People",
                "value",
                "12",
                "unit",
                "persons",
                "period",
                "2024",
                "source",
                source);
        fill(Part.NAME, "title", "Borrow without a bank", "summary", "A fund lends.\nPeople repay.");
        fill(Part.STEP, "step", "finance", "steps", "finance");
        fill(Part.PLACE, "country", "BE", "place", "Northport", "level", "LOCAL", "since", "٢٠١٩", "nuts", "be100");
        fill(Part.RUNNERS, "owner", "House", "family", "SOCIAL_ECONOMY", "website", "www.example.org");
        fill(Part.TARGET, "groups", "REFUGEES", "ages-from", "18");
        fill(Part.REASON, "problem", "Banks say no.", "objectives-unknown", "true");
        fill(Part.WAY, "process", "- First they talk.\n- Then they count.", "roles-unknown", "true");
        fill(Part.MEANS, "resources-unknown", "true", "cost", "LOW", "funding", "EU", "conditions-unknown", "true");
        fill(Part.RESULTS, "results", "In 2024, 12 people began [1].", "evidence", "MONITORED");
        fill(Part.LESSONS, "success-unknown", "true", "obstacles-unknown", "true");
        fill(Part.TRANSFER, "needed", "A lender.", "adaptable", "The hours.", "firstSteps", "Ask.\nCount.\nLend.");
    }

    /** The same also in French. */
    static Sheet with(Sheet sheet, Words french) {
        return new Sheet(
                sheet.slug(),
                sheet.step(),
                sheet.steps(),
                sheet.language(),
                sheet.country(),
                sheet.nuts(),
                sheet.place(),
                sheet.level(),
                sheet.since(),
                sheet.until(),
                sheet.owner(),
                sheet.partners(),
                sheet.target(),
                sheet.cost(),
                sheet.funding(),
                sheet.evidence(),
                sheet.sdgs(),
                sheet.sdgsBy(),
                sheet.contact(),
                sheet.nothingKnown(),
                sheet.figures(),
                sheet.sources(),
                Map.of(sheet.language(), sheet.words(sheet.language()), Locale.FRENCH, french));
    }

    private void fill(Part part, String... fields) throws Exception {
        send(draft.path(part), fields);
    }

    private void send(String path, String... fields) throws Exception {
        assertThat(desk.send(nadia, desk.look(nadia, path), path, fields).getStatus())
                .isIn(303, 422);
    }
}
