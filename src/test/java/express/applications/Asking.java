package express.applications;

import express.TestDatabase;
import express.Visits;
import express.World;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import express.lending.Lender;
import express.lending.Product;
import express.postgres.DatabaseAccess;
import express.ui.Screens;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Takes somebody through an application, page by page, as far as a test needs. */
@Component
public class Asking {

    public static final byte[] PDF =
            "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);

    /** What is said on each page of those that all have. */
    private static final Map<String, String[]> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("amount", new String[] {"principal", "6000", "months", "24"});
        PAGES.put("you", new String[] {"called", "Samira El Idrissi", "phone", "+32 470 00 11 22"});
        PAGES.put("purpose", new String[] {
            "summary", "An oven for my bakery", "what-1", "Oven", "cost-1", "5000", "what-2", "Flour", "cost-2", "1000"
        });
        PAGES.put("business", new String[] {"business-does", "Bakery", "business-months", "8"});
        PAGES.put("stay", new String[] {"stay-kind", "unlimited"});
        PAGES.put("household", new String[] {"in-wages", "1400", "out-home", "600", "out-food", "300"});
        PAGES.put("trade", new String[] {"trade-sales", "2500", "trade-stock", "1200"});
        PAGES.put(
                "debts",
                new String[] {"debts-instalments", "0", "debts-late", "no", "debts-listed", "no", "debts-asked", "no"});
        PAGES.put("near", new String[] {"channel", "STREET", "near-related", "Cousin Ali"});
    }

    /** A lender with an officer and a product, and somebody who asks there. */
    public record Asked(
            OrganisationId lender, String slug, Product product, Viewer.Person officer, Viewer.Person person, UUID id) {

        public String path() {
            return "/applications/" + id;
        }

        String desk() {
            return "/organisations/" + slug + "/applications/" + id;
        }
    }

    private final World world;
    private final Lender lender;
    private final Organisations organisations;
    private final Visits visits;
    private final ObjectProvider<MockMvc> mvc;
    private final Guarantors guarantors;

    Asking(
            World world,
            Lender lender,
            Organisations organisations,
            Visits visits,
            ObjectProvider<MockMvc> mvc,
            Guarantors guarantors) {
        this.world = world;
        this.lender = lender;
        this.organisations = organisations;
        this.visits = visits;
        this.mvc = mvc;
        this.guarantors = guarantors;
    }

    Asked started() throws Exception {
        return started(world.newcomer("Samira"));
    }

    Asked started(Viewer.Person person) throws Exception {
        OrganisationId house = lender.house();
        return started(person, house, lender.micro(house));
    }

    /** With a product that lends as much to everybody, however little they paid back before. */
    Asked startedWithoutSteps() throws Exception {
        OrganisationId house = lender.house();
        return started(world.newcomer("Samira"), house, lender.withoutSteps(house));
    }

    private Asked started(Viewer.Person person, OrganisationId house, Product product) throws Exception {
        String slug = organisations.listAll(List.of(house)).getFirst().slug();
        String path =
                visits.sent(person, "/applications", "product", product.slug(), "principal", "5000", "months", "24");
        return new Asked(
                house, slug, product, lender.officer(house), person, UUID.fromString(path.replaceFirst(".*/", "")));
    }

    String answer(Asked it, String step, String... fields) throws Exception {
        return visits.sent(it.person(), it.path() + "/steps/" + step, fields);
    }

    Asked answered() throws Exception {
        return answered(started());
    }

    /** All questions and pages, without documents and guarantor. */
    Asked answered(Asked it) throws Exception {
        for (Product.Question question : it.product().questions()) {
            String key = "ask-" + question.code();
            answer(it, key, key, question.expected() ? "yes" : "no");
        }
        for (var page : PAGES.entrySet()) {
            answer(it, page.getKey(), page.getValue());
        }
        return it;
    }

    MockHttpServletResponse bring(Viewer viewer, Asked it, String code, String name, byte[] content) throws Exception {
        return upload(viewer, it.path() + "/documents", "code", code, name, content);
    }

    /** Brings what shows that a condition is met. */
    public MockHttpServletResponse prove(Viewer viewer, Asked it, String condition, String name, byte[] content)
            throws Exception {
        return upload(viewer, it.path() + "/conditions", "condition", condition, name, content);
    }

    private MockHttpServletResponse upload(
            Viewer viewer, String path, String field, String value, String name, byte[] content) throws Exception {
        var file = new MockMultipartFile("file", name, "image/jpeg", content);
        var request = MockMvcRequestBuilders.multipart(path)
                .file(file)
                .param(field, value)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .requestAttr(Screens.VIEWER, viewer);
        return Acting.as(
                viewer, () -> mvc.getObject().perform(request).andReturn().getResponse());
    }

    /** Asks somebody to stand surety, and tells where the link leads. */
    String invite(Asked it, String name) throws Exception {
        visits.sent(it.person(), it.path() + "/guarantors", "name", name, "relation", "FRIEND");
        return as(
                it.person(),
                () -> GuaranteePages.PATH
                        + guarantors.secret(guarantors.list(it.id()).getLast().id()));
    }

    /** Where the link of the first who stands surety leads. */
    public String surety(Viewer viewer, UUID application) {
        return as(
                viewer,
                () -> GuaranteePages.PATH
                        + guarantors.secret(
                                guarantors.list(application).getFirst().id()));
    }

    Asked complete() throws Exception {
        return complete(answered());
    }

    Asked complete(Asked it) throws Exception {
        for (Product.Document document : it.product().documents()) {
            if (document.always()) {
                MockHttpServletResponse kept = bring(it.person(), it, document.code(), document.code() + ".pdf", PDF);
                if (kept.getStatus() != 303) {
                    throw new AssertionError(kept.getStatus() + kept.getContentAsString());
                }
            }
        }
        visits.sent(Viewer.VISITOR, invite(it, "Gwen Guarantor") + "/answer", "answer", "yes", "understood", "yes");
        return it;
    }

    Asked submitted() throws Exception {
        Asked it = complete();
        visits.sent(it.person(), it.path() + "/submission");
        return it;
    }

    /** Found in order by an officer. */
    public Asked ready() throws Exception {
        Asked it = submitted();
        makeReady(it);
        return it;
    }

    void makeReady(Asked it) throws Exception {
        findFine(it);
        visits.sent(it.officer(), it.desk() + "/readiness");
    }

    /** @param more fields */
    void findFine(Asked it, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of(more));
        it.product().documents().stream()
                .filter(Product.Document::always)
                .forEach(document -> fields.addAll(List.of("fine-" + document.code(), "yes")));
        fields.addAll(List.of("fine-purpose-fits", "yes", "fine-ability", "yes"));
        visits.sent(it.officer(), it.desk() + "/findings", fields.toArray(String[]::new));
    }

    Viewer.Person member(Asked it, Role role) {
        return world.member("Conny", it.lender(), role);
    }

    <T> T as(Viewer viewer, Supplier<T> work) {
        return Acting.as(viewer, work::get);
    }

    /** As if nothing had happened to it for years. */
    public static void age(UUID application) throws SQLException {
        DatabaseAccess access = TestDatabase.access();
        try (var owner = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table applications.application no force row level security");
            statement.execute(
                    "update applications.application set state_since = '2015-06-01' where id = '" + application + "'");
            statement.execute("alter table applications.application force row level security");
            owner.commit();
        }
    }
}
