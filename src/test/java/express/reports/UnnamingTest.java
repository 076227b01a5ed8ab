package express.reports;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.base.ChainStep;
import express.base.Viewer;
import express.boards.Part;
import express.database.Acting;
import express.registration.Harbour;
import express.registration.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever took part and does not want to be named any more, or is erased, is named nowhere in a report. */
@ModuleTest
class UnnamingTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Harbour harbour;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient jdbc;

    private Newsroom.Story story;
    private Harbour.Guest leaves;
    private Harbour.Guest stays;

    /** Named in a board, a pledge, an answer, what people wrote in two languages, and what was said of a version. */
    @BeforeEach
    void publishTwice() throws Exception {
        story = newsroom.story();
        leaves = story.guests().get(1);
        stays = story.guests().get(2);
        harbour.agree(leaves, Purpose.LIST);
        harbour.agree(stays, Purpose.LIST);
        newsroom.write(story, ChainStep.FINANCE, Part.CHALLENGE, "Ask " + leaves.name() + " who knows", 6);
        newsroom.promise(story, leaves, "Call with " + stays.name(), leaves.name(), null);
        newsroom.evaluate(story, 6, leaves.name() + " explained it well");
        visits.sent(story.reporter(), story.path() + "/draft");
        write("0", "Thanks to " + both(), "0", "Merci à " + both());
        publish("");
        write("1", "Many thanks to " + both(), "1", "Un grand merci à " + both());
        publish("More thanks to " + leaves.name());
    }

    private String both() {
        return leaves.name() + " and " + stays.name() + ".";
    }

    private void write(String seenFirst, String first, String seenSecond, String second) throws Exception {
        visits.sent(
                story.reporter(),
                story.path() + "/sections/summary",
                "seen-en",
                seenFirst,
                "words-en",
                first,
                "seen-fr",
                seenSecond,
                "words-fr",
                second);
    }

    private void publish(String changed) throws Exception {
        String edition = visits.look(story.reporter(), story.path() + "/draft")
                .select("form[action$=/publications] input[name=edition]")
                .val();
        visits.sent(story.reporter(), story.path() + "/publications", "edition", edition, "changed", changed);
    }

    /** All that anybody reads of it: both versions in both languages, on screen and on paper. */
    private List<String> read() throws Exception {
        List<String> read = new ArrayList<>();
        for (String language : List.of("en", "fr")) {
            for (String page : List.of("", "/versions/1", "/versions/2")) {
                read.add(visits.look(Viewer.VISITOR, story.path() + page + "?lang=" + language)
                        .select("main")
                        .text());
            }
            byte[] printed = visits.get(Viewer.VISITOR, story.path() + ".pdf?lang=" + language)
                    .getContentAsByteArray();
            try (var pdf = Loader.loadPDF(printed)) {
                read.add(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "));
            }
        }
        return read;
    }

    private List<String> worked() throws Exception {
        List<String> worked = new ArrayList<>();
        for (String page :
                List.of("/draft", "/sections/summary", "/follow-up", "/rows", "/sections/evaluation/lines")) {
            worked.add(visits.look(story.reporter(), story.path() + page).text());
        }
        return worked;
    }

    @Test
    void namesNobodyWhoTookTheirConsentBack() throws Exception {
        assertThat(read()).allMatch(it -> it.contains(leaves.name()) && it.contains(stays.name()));
        harbour.agree(leaves);
        assertThat(read()).allMatch(it -> !it.contains(leaves.name()) && it.contains(stays.name()));
        harbour.agree(leaves, Purpose.LIST);
        assertThat(read()).as("nothing was lost").allMatch(it -> it.contains(leaves.name()));
    }

    /** Afterwards nobody knows any more whether they agreed. */
    @Test
    void namesNobodyWhoseRegistrationIsGoneAfterItsTerm() throws Exception {
        harbour.release(leaves);
        assertThat(read()).allMatch(it -> !it.contains(leaves.name()) && it.contains(stays.name()));
    }

    @Test
    void forgetsWhoIsErasedInAllThatWasWritten() throws Exception {
        harbour.forget(leaves);
        assertThat(read()).allMatch(it -> !it.contains(leaves.name()) && it.contains(stays.name()));
        assertThat(worked()).allMatch(it -> !it.contains(leaves.name()));
        visits.sent(story.reporter(), story.path() + "/draft/findings");
        assertThat(worked()).as("drafted anew").allMatch(it -> !it.contains(leaves.name()));
        for (String column : List.of(
                "content::text || changed from reports.publication",
                "findings::text from reports.report",
                "words from reports.wording",
                "words || who from reports.commitment")) {
            assertThat(rows(column)).as(column).isNotEmpty().noneMatch(it -> it.contains(leaves.name()));
        }
    }

    @Autowired
    PlatformTransactionManager transactions;

    private List<String> rows(String column) {
        var transaction = new TransactionTemplate(transactions);
        return Acting.as(
                story.reporter(),
                () -> transaction.execute(status -> jdbc.sql("select " + column + " where gathering_id = :gathering")
                        .param("gathering", story.gathering().id())
                        .query(String.class)
                        .list()));
    }
}
