package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.loans.Lending.Lent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contract that is signed on a screen: what is asked, what is kept of it, and who may. */
@ModuleTest
class SigningPagesTest {

    private static final String DRAWN = "M10 10L20 30L40 20M60 60L70 70";

    @Autowired
    Lending lending;

    @Autowired
    Visits visits;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private Lent it;
    private String counter;
    private String own;

    @BeforeEach
    void begin() throws Exception {
        it = lending.prepared();
        counter = it.path() + "/signing";
        own = "/loans/" + it.id() + "/signing";
    }

    private String[] fields(Viewer viewer, String page, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "fingerprint",
                visits.look(viewer, page).select("input[name=fingerprint]").val()));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private int status(Viewer viewer, String page, String... more) throws Exception {
        return visits.send(viewer, page, fields(viewer, page, more)).getStatus();
    }

    private boolean isSigned() {
        return lending.look(it).isSigned();
    }

    private String contract(Viewer viewer, String path) throws Exception {
        try (PDDocument paper =
                Loader.loadPDF(visits.get(viewer, path + "/contract.pdf").getContentAsByteArray())) {
            return text(paper);
        }
    }

    private static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
    }

    @Test
    void isReadAndSignedOnTheDeviceOfTheOfficer() throws Exception {
        Document page = visits.look(it.officer(), counter);
        assertThat(page.select("main").text())
                .contains(lending.look(it).called(), "Total cost of borrowing", "What the borrower was told");
        visits.sent(
                it.officer(),
                counter,
                fields(it.officer(), counter, "drawing", DRAWN, "present", "Ines, interpreter", "agreed", "yes"));
        Loan signed = lending.look(it);
        assertThat(signed.signedOn()).isEqualTo(lending.today());
        assertThat(contract(it.officer(), it.path()))
                .contains(signed.called(), "Ines, interpreter", "Olaf Officer", "on the device of the lender");
        assertThat(contract(it.granted().borrower(), "/loans/" + it.id())).contains("Fingerprint");
        assertThat(visits.get(it.officer(), counter).getStatus()).isEqualTo(303);
    }

    @Test
    void isSignedWithTheAccountOfTheBorrower() throws Exception {
        Viewer borrower = it.granted().borrower();
        assertThat(visits.look(borrower, "/loans/" + it.id()).select("main a[href$=/signing]"))
                .hasSize(1);
        visits.sent(borrower, own, fields(borrower, own, "name", "أميرة حداد", "agreed", "yes"));
        assertThat(isSigned()).isTrue();
        assertThat(contract(borrower, "/loans/" + it.id())).contains("with their own account");
        assertThat(visits.look(borrower, "/loans/" + it.id()).select("main a[href$=/signing]"))
                .isEmpty();
    }

    @Test
    void isNotSignedTwice() throws Exception {
        String[] once = fields(it.officer(), counter, "name", "N. N.", "agreed", "yes");
        String[] again = fields(it.granted().borrower(), own, "name", "N. N.", "agreed", "yes");
        visits.sent(it.officer(), counter, once);
        assertThat(visits.send(it.granted().borrower(), own, again).getStatus()).isEqualTo(422);
        assertThat(visits.send(it.officer(), counter, once).getStatus()).isEqualTo(422);
        assertThat(visits.send(
                                it.officer(),
                                it.path() + "/signature",
                                "signed",
                                lending.today().toString(),
                                "read",
                                "yes")
                        .getStatus())
                .isEqualTo(422);
        assertThat(insert(it.officer(), "COUNTER", it.officer())).isZero();
    }

    @Test
    void isNotSignedAfterPaperWas() throws Exception {
        String[] late = fields(it.granted().borrower(), own, "name", "N. N.", "agreed", "yes");
        visits.sent(
                it.officer(),
                it.path() + "/signature",
                "signed",
                lending.today().toString(),
                "read",
                "yes");
        assertThat(visits.send(it.granted().borrower(), own, late).getStatus()).isEqualTo(422);
    }

    @Test
    void asksForANameAndAYesAndTheSameText() throws Exception {
        assertThat(status(it.officer(), counter, "agreed", "yes")).isEqualTo(422);
        assertThat(status(it.officer(), counter, "name", "N. N.")).isEqualTo(422);
        assertThat(status(it.officer(), counter, "drawing", "M1 1", "agreed", "yes"))
                .isEqualTo(422);
        assertThat(status(it.officer(), counter, "drawing", "<svg onload=x>", "name", "N. N.", "agreed", "yes"))
                .isEqualTo(422);
        assertThat(status(it.officer(), counter, "drawing", DRAWN.repeat(2_000), "agreed", "yes"))
                .isEqualTo(422);
        assertThat(status(it.officer(), counter, "name", "x".repeat(201), "agreed", "yes"))
                .isEqualTo(422);
        assertThat(visits.send(it.officer(), counter, "fingerprint", "0".repeat(64), "name", "N. N.", "agreed", "yes")
                        .getStatus())
                .isEqualTo(422);
        assertThat(isSigned()).isFalse();
    }

    /** A name was mended in the contract while somebody read it. */
    @Test
    void isReadAgainWhenItSaysSomethingElseMeanwhile() throws Exception {
        Viewer borrower = it.granted().borrower();
        String[] before = fields(borrower, own, "name", "N. N.", "agreed", "yes");
        lending.as(
                it.officer(),
                () -> jdbc.sql("update loans.loan set called = 'Another Name' where id = :loan")
                        .param("loan", it.id())
                        .update());
        assertThat(visits.send(borrower, own, before).getStatus()).isEqualTo(422);
        assertThat(status(borrower, own, "name", "N. N.", "agreed", "yes")).isEqualTo(303);
    }

    @Test
    void showsWhatWasSignedWhenWordsChangedSince() throws Exception {
        Viewer borrower = it.granted().borrower();
        String name = lending.look(it).called();
        visits.sent(borrower, own, fields(borrower, own, "name", "N. N.", "agreed", "yes"));
        lending.as(
                it.officer(),
                () -> jdbc.sql("update loans.loan set called = 'Another Name' where id = :loan")
                        .param("loan", it.id())
                        .update());
        assertThat(contract(it.officer(), it.path()))
                .contains(name, "word for word")
                .doesNotContain("Another Name");
    }

    @Test
    void letsNoOfficerSignInPlaceOfWhoBorrows() throws Exception {
        assertThat(status(it.officer(), counter, "name", it.officer().name(), "agreed", "yes"))
                .isEqualTo(422);
        Viewer.Person borrower = it.granted().borrower();
        var working = new Viewer.Person(
                borrower.id(),
                borrower.name(),
                false,
                Set.of(new Viewer.Seat(it.granted().lender(), Role.LENDER)),
                Set.of());
        assertThat(visits.get(working, counter).getStatus()).isEqualTo(403);
        Viewer auditor = world.member("Audrey", it.granted().lender(), Role.ADMINISTRATOR);
        assertThat(visits.get(auditor, counter).getStatus()).isEqualTo(403);
        assertThat(visits.get(it.officer(), own).getStatus()).isEqualTo(404);
        assertThat(insert(working, "COUNTER", working)).isZero();
        assertThat(insert(it.officer(), "ACCOUNT", it.officer())).isZero();
        assertThat(insert(it.officer(), "COUNTER", it.treasurer())).isZero();
        assertThat(insert(world.newcomer("Nadia"), "ACCOUNT", borrower)).isZero();
        assertThat(isSigned()).isFalse();
        assertThat(insert(borrower, "ACCOUNT", borrower)).isOne();
        assertThat(isSigned()).isTrue();
    }

    @Test
    void keepsWhatWasSigned() throws Exception {
        assertThat(insert(it.officer(), "COUNTER", it.officer())).isOne();
        for (String sql : List.of(
                "update loans.signature set name = 'x' where loan_id = :loan",
                "delete from loans.signature where loan_id = :loan",
                "update loans.loan set signed_on = null, signed_how = null where id = :loan")) {
            for (Viewer viewer : List.of(it.granted().borrower(), world.newcomer("Nadia"))) {
                assertThat(run(viewer, sql)).as(sql).isZero();
            }
        }
        assertThat(run(it.officer(), "update loans.signature set name = 'x' where loan_id = :loan"))
                .isZero();
    }

    private int insert(Viewer viewer, String place, Viewer.Person by) {
        return run(viewer, """
            insert into loans.signature (
                lender_id, loan_id, day_on, at, place, name, present, language, said, fingerprint, by_id)
            values ('%s', :loan, current_date, now(), '%s', 'N. N.', '', 'en', 'x',
                    encode(sha256('x'), 'hex'), '%s')
            """.formatted(
                        it.granted().lender().value(), place, by.id().value()));
    }

    private int run(Viewer viewer, String sql) {
        try {
            return lending.as(viewer, () -> jdbc.sql(sql).param("loan", it.id()).update());
        } catch (DataAccessException refused) {
            return 0;
        }
    }
}
