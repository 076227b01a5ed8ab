package express.exhibits;

import express.World;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.ui.Screens;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where pictures of tests hang: practices that are written, and the pages as somebody sees them. */
@Component
public class ExhibitDesk {

    private final World world;
    private final JdbcClient jdbc;
    private final Exhibits exhibits;
    private final Asking asking;
    private final Consents consents;
    private final Codes codes;
    private final TransactionTemplate transaction;
    private final ObjectProvider<MockMvc> mvc;

    ExhibitDesk(
            World world,
            JdbcClient jdbc,
            Exhibits exhibits,
            Asking asking,
            Consents consents,
            Codes codes,
            PlatformTransactionManager transactions,
            ObjectProvider<MockMvc> mvc) {
        this.world = world;
        this.jdbc = jdbc;
        this.exhibits = exhibits;
        this.asking = asking;
        this.consents = consents;
        this.codes = codes;
        this.transaction = new TransactionTemplate(transactions);
        this.mvc = mvc;
    }

    public OrganisationId house() {
        OrganisationId house = OrganisationId.next();
        world.background(() -> jdbc.sql("""
            insert into directory.organisation (id, slug, name, family, place, created_at)
            values (:id, :slug, 'House of Pictures', 'CIVIL_SOCIETY', 'Northport', now())
            """)
                .param("id", house.value())
                .param("slug", "pictures-" + house)
                .update());
        return house;
    }

    /** A practice that somebody writes. */
    UUID draft(Viewer author, OrganisationId house, String language) {
        UUID id = Ids.next();
        in(
                author,
                () -> jdbc.sql("insert into writing.draft values (:id, :house, :language, now(), base.person())")
                        .param("id", id)
                        .param("house", house.value())
                        .param("language", language)
                        .update());
        return id;
    }

    <T> T in(Viewer viewer, Supplier<T> work) {
        return Acting.as(viewer, () -> transaction.execute(status -> work.get()));
    }

    /** A picture in which so many can be recognised. */
    public UUID picture(Viewer author, UUID practice, OrganisationId house, int persons) {
        return picture(author, practice, house, persons, "At the table", "Six women sew");
    }

    public UUID picture(
            Viewer author, UUID practice, OrganisationId house, int persons, String caption, String alternative) {
        var words = new Exhibit.Words(caption, alternative, "House", Licence.CC_BY, persons);
        return added(author, practice, house, new Upload("table.jpg", Samples.picture(1200, 800)), words);
    }

    /** A document with photographs of so many in it. */
    public UUID document(Viewer author, UUID practice, OrganisationId house, int persons) {
        var words =
                new Exhibit.Words("The plan of a year", "What is sewn in which month", "House", Licence.CC0, persons);
        return added(author, practice, house, new Upload("plan.pdf", Samples.document()), words);
    }

    private UUID added(Viewer author, UUID practice, OrganisationId house, Upload upload, Exhibit.Words words) {
        var work = new Occasion.Work(practice, house, Locale.ENGLISH, "Sewing together", "/writing/" + practice);
        return Acting.as(author, () -> exhibits.add(author, work, upload, words));
    }

    /** Its authors say something else of it. */
    public void say(Viewer author, UUID practice, UUID exhibit, String caption, String alternative) {
        Exhibit seen = get(author, practice, exhibit);
        var work = new Occasion.Work(
                practice, seen.organisation(), seen.language(), "Sewing together", "/writing/" + practice);
        var words = new Exhibit.Words(caption, alternative, seen.credit(), seen.licence(), seen.persons());
        Acting.as(author, () -> exhibits.change(author, work, exhibit, words));
    }

    Exhibit get(Viewer viewer, UUID practice, UUID id) {
        return Acting.as(viewer, () -> exhibits.get(practice, id));
    }

    /** Somebody agreed on paper; gives their code. */
    public String signed(Viewer author, UUID practice, UUID exhibit) {
        return asked(
                author,
                practice,
                exhibit,
                new Consents.Asked(Consent.Way.PAPER, Locale.ENGLISH, null, null, LocalDate.of(2026, 9, 1)));
    }

    /** Somebody is asked by a letter; gives their code. */
    String written(Viewer author, UUID practice, UUID exhibit, String email) {
        return asked(
                author, practice, exhibit, new Consents.Asked(Consent.Way.EMAIL, Locale.FRENCH, "Amina", email, null));
    }

    private String asked(Viewer author, UUID practice, UUID exhibit, Consents.Asked asked) {
        return Acting.as(author, () -> {
            if (!asking.ask(exhibits.get(practice, exhibit), asked)) {
                throw new IllegalStateException("everybody has been asked");
            }
            return codes.of(consents.list(exhibit).getLast().id());
        });
    }

    /** What somebody does with the code of their slip. */
    public void takeBack(String code) throws Exception {
        send(Viewer.VISITOR, "/consent/" + code + "/withdrawal");
    }

    public Document look(Viewer viewer, String path) throws Exception {
        return Jsoup.parse(
                answer(viewer, MockMvcRequestBuilders.get(URI.create(path))).getContentAsString());
    }

    public MockHttpServletResponse get(Viewer viewer, String path) throws Exception {
        return answer(viewer, MockMvcRequestBuilders.get(URI.create(path)));
    }

    MockHttpServletResponse send(Viewer viewer, String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(URI.create(path));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(viewer, request.with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    MockHttpServletResponse upload(Viewer viewer, String path, byte[] file, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.multipart(URI.create(path));
        request.file(new MockMultipartFile("file", "table.jpg", "image/jpeg", file));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(viewer, request.with(SecurityMockMvcRequestPostProcessors.csrf()));
    }

    private MockHttpServletResponse answer(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return Acting.as(
                viewer,
                () -> mvc.getObject()
                        .perform(request.requestAttr(Screens.VIEWER, viewer).with(this::from))
                        .andReturn()
                        .getResponse());
    }

    /** Each from a place of its own, so that tests do not use up each other's tries. */
    private MockHttpServletRequest from(MockHttpServletRequest request) {
        request.setRemoteAddr(Ids.next().toString());
        return request;
    }
}
