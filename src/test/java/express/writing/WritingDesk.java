package express.writing;

import express.World;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.ui.Screens;
import java.net.URI;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Where authors of tests sit: organisations, drafts, and the pages as somebody sees them. */
@Component
class WritingDesk {

    private final World world;
    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final ObjectProvider<MockMvc> mvc;

    WritingDesk(World world, JdbcClient jdbc, Drafts drafts, ObjectProvider<MockMvc> mvc) {
        this.world = world;
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.mvc = mvc;
    }

    OrganisationId house() {
        OrganisationId house = OrganisationId.next();
        world.background(() -> jdbc.sql("""
            insert into directory.organisation (id, slug, name, family, place, created_at)
            values (:id, :slug, 'House of Writing', 'CIVIL_SOCIETY', 'Northport', now())
            """)
                .param("id", house.value())
                .param("slug", slug(house))
                .update());
        return house;
    }

    static String slug(OrganisationId house) {
        return "house-" + house;
    }

    Draft draft(Viewer author, OrganisationId house) {
        return Acting.as(author, () -> drafts.begin(author, house, Locale.ENGLISH));
    }

    Document look(Viewer viewer, String path) throws Exception {
        MockHttpServletResponse answer = answer(viewer, MockMvcRequestBuilders.get(URI.create(path)));
        return Jsoup.parse(answer.getContentAsString());
    }

    int status(Viewer viewer, String path) throws Exception {
        return answer(viewer, MockMvcRequestBuilders.get(URI.create(path))).getStatus();
    }

    /** Sends the form of a page as it stands there, but for these fields. */
    MockHttpServletResponse send(Viewer viewer, Document page, String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(URI.create(path)).with(SecurityMockMvcRequestPostProcessors.csrf());
        page.select("#seen input").forEach(input -> request.param(input.attr("name"), input.val()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(viewer, request);
    }

    private MockHttpServletResponse answer(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return Acting.as(
                viewer,
                () -> mvc.getObject()
                        .perform(request.requestAttr(Screens.VIEWER, viewer))
                        .andReturn()
                        .getResponse());
    }
}
