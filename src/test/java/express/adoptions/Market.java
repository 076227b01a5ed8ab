package express.adoptions;

import express.World;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.practices.PracticeId;
import express.practices.Publishing;
import express.practices.Versions;
import express.practices.Versions.Standing;
import express.ui.Screens;
import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where tests find networks that want to adapt something, and practices that are worth it. */
@Component
class Market {

    private final World world;
    private final JdbcClient jdbc;
    private final Publishing publishing;
    private final Versions versions;
    private final ObjectProvider<MockMvc> mvc;
    private final TransactionTemplate transaction;

    Market(
            World world,
            JdbcClient jdbc,
            Publishing publishing,
            Versions versions,
            ObjectProvider<MockMvc> mvc,
            PlatformTransactionManager transactions) {
        this.world = world;
        this.jdbc = jdbc;
        this.publishing = publishing;
        this.versions = versions;
        this.mvc = mvc;
        this.transaction = new TransactionTemplate(transactions);
    }

    NetworkId network(String name) {
        NetworkId network = NetworkId.next();
        world.background(() -> jdbc.sql("""
            insert into directory.network (id, slug, name, territory, created_at)
            values (:id, :slug, :name, 'Northport', now())
            """)
                .param("id", network.value())
                .param("slug", "net-" + network)
                .param("name", name)
                .update());
        return network;
    }

    OrganisationId house(String name, NetworkId... networks) {
        OrganisationId house = OrganisationId.next();
        world.background(() -> {
            jdbc.sql("""
                insert into directory.organisation (id, slug, name, family, place, created_at)
                values (:id, :slug, :name, 'CIVIL_SOCIETY', 'Northport', now())
                """)
                    .param("id", house.value())
                    .param("slug", "house-" + house)
                    .param("name", name)
                    .update();
            for (NetworkId network : networks) {
                jdbc.sql("insert into directory.affiliation values (:network, :house, now())")
                        .param("network", network.value())
                        .param("house", house.value())
                        .update();
            }
        });
        return house;
    }

    void leave(OrganisationId house) {
        in(
                world.operator(),
                () -> jdbc.sql("delete from directory.affiliation where organisation_id = :house")
                        .param("house", house.value())
                        .update());
    }

    void hand(PracticeId practice, OrganisationId from, OrganisationId to) {
        Acting.inBackground("handovers", () -> {
            transaction.executeWithoutResult(status -> publishing.handOver(practice, from, to));
            return null;
        });
    }

    static Recipe recipe() {
        return new Recipe("Cooking " + Ids.next(), "They meet.", "Many came.");
    }

    /** A practice that nobody else's test knows. */
    Standing practice(Recipe recipe) {
        PracticeId practice = PracticeId.next();
        return publish(practice, recipe);
    }

    Standing publish(PracticeId practice, Recipe recipe) {
        OrganisationId owner = house("The owner");
        publishing.publish(practice, owner, recipe.sheet());
        return versions.find(practice).orElseThrow();
    }

    <T> T in(Viewer viewer, Supplier<T> work) {
        return Acting.as(viewer, () -> transaction.execute(status -> work.get()));
    }

    int count(Viewer viewer, String table, String where, Object id) {
        return in(
                viewer,
                () -> jdbc.sql("select count(*) from adoptions." + table + " where " + where + " = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single());
    }

    Document look(Viewer viewer, String path) throws Exception {
        return look(viewer, path, Locale.ENGLISH);
    }

    Document look(Viewer viewer, String path, Locale language) throws Exception {
        var request = MockMvcRequestBuilders.get(URI.create(path)).locale(language);
        return Jsoup.parse(answer(viewer, request).getContentAsString());
    }

    int status(Viewer viewer, String path) throws Exception {
        return answer(viewer, MockMvcRequestBuilders.get(URI.create(path))).getStatus();
    }

    /** Sends a form. */
    MockHttpServletResponse send(Viewer viewer, String path, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(URI.create(path)).with(SecurityMockMvcRequestPostProcessors.csrf());
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
                        .perform(viewer.signedIn() ? request.requestAttr(Screens.VIEWER, viewer) : request)
                        .andReturn()
                        .getResponse());
    }
}
