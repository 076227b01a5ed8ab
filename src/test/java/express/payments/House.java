package express.payments;

import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Borrowings;
import express.loans.Lending;
import express.loans.Lending.Lent;
import express.ui.Screens;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Lenders of tests with an account at a bank. */
@Component
class House {

    private final Visits visits;
    private final World world;
    private final Lending lending;
    private final Borrowings borrowings;
    private final ObjectProvider<MockMvc> mvc;

    House(Visits visits, World world, Lending lending, Borrowings borrowings, ObjectProvider<MockMvc> mvc) {
        this.visits = visits;
        this.world = world;
        this.lending = lending;
        this.borrowings = borrowings;
        this.mvc = mvc;
    }

    String path(Lent it) {
        return it.granted().house() + "/payments";
    }

    /** Its administrator says where its money is. */
    Lent with(Lent it) throws Exception {
        Viewer head = world.member("Hanna", it.granted().lender(), Role.ADMINISTRATOR);
        visits.sent(
                head,
                path(it) + "/account",
                "iban",
                Camt.IBAN,
                "holder",
                "Crédit Test",
                "creditor",
                "DE98ZZZ09999999999",
                "otherwise",
                "Mondays at the counter");
        return it;
    }

    String called(Lent it) {
        return lending.as(
                it.treasurer(),
                () -> borrowings.get(it.granted().lender(), it.id()).called());
    }

    /** As a bank turns a name. */
    String turned(String name) {
        List<String> parts = Arrays.asList(name.split(" "));
        Collections.reverse(parts);
        return String.join(" ", parts).toUpperCase(Locale.ROOT);
    }

    Document bring(Lent it, byte[] file) throws Exception {
        return visits.look(it.treasurer(), brought(it, file));
    }

    /** The address of its page. */
    String brought(Lent it, byte[] file) throws Exception {
        MockHttpServletResponse answer = send(it.treasurer(), path(it), file);
        if (answer.getStatus() != 303) {
            throw new AssertionError(answer.getStatus() + ": " + answer.getContentAsString());
        }
        return String.valueOf(answer.getRedirectedUrl());
    }

    int upload(Viewer viewer, String path, byte[] file) throws Exception {
        return send(viewer, path, file).getStatus();
    }

    private MockHttpServletResponse send(Viewer viewer, String path, byte[] file) throws Exception {
        var request = MockMvcRequestBuilders.multipart(path + "/statements")
                .file(new MockMultipartFile("statement", "statement.xml", "application/xml", file))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .requestAttr(Screens.VIEWER, viewer);
        return Acting.as(
                viewer, () -> mvc.getObject().perform(request).andReturn().getResponse());
    }

    /** The addresses of lines. */
    List<String> lines(Lent it, String state) throws Exception {
        return visits.look(it.treasurer(), path(it) + "/lines?state=" + state)
                .select("tbody th a")
                .eachAttr("href");
    }

    int status(Viewer viewer, String path, String... fields) throws Exception {
        return visits.send(viewer, path, fields).getStatus();
    }

    /** With something of everything: an account, a mandate, a batch, a statement with a line that is taken and one that waits. */
    Lent full(Lent it) throws Exception {
        with(it);
        String account = path(it) + "/loans/" + it.id();
        String iban = "DE89370400440532013000";
        visits.sent(it.officer(), account + "/payee", "iban", iban, "holder", "A");
        visits.sent(
                it.officer(),
                account + "/mandates",
                "iban",
                iban,
                "holder",
                "A",
                "signed",
                lending.today().toString(),
                "notice",
                "14",
                "seen",
                "yes");
        visits.sent(it.officer(), path(it) + "/batches", "kind", "TRANSFER");
        bring(
                it,
                new Camt()
                        .on(lending.today())
                        .credit("1.00", "A", Reference.of(lending.number(it)))
                        .words("2.00", "B", "x")
                        .bytes());
        return it;
    }
}
