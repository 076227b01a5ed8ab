package express.reviews;

import express.World;
import express.base.ChainStep;
import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.people.Memberships;
import express.practices.Owner;
import express.practices.Sheet;
import express.practices.Words;
import express.ui.Screens;
import express.writing.DraftId;
import express.writing.Manuscripts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Where people of tests sit who review: networks, organisations, drafts, and the pages as somebody sees them. */
@Component
class RoundTable {

    /** A partner of each practice here. */
    static final String PARTNER = "Ateliers du Pont ASBL";

    private final World world;
    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final TransactionTemplate transaction;
    private final ObjectProvider<MockMvc> mvc;

    RoundTable(
            World world,
            JdbcClient jdbc,
            Memberships memberships,
            TransactionTemplate transaction,
            ObjectProvider<MockMvc> mvc) {
        this.world = world;
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.transaction = transaction;
        this.mvc = mvc;
    }

    NetworkId network() {
        NetworkId network = NetworkId.next();
        world.background(() -> jdbc.sql("""
            insert into directory.network (id, slug, name, territory, created_at)
            values (:id, :slug, 'Net', 'Northport', now())
            """)
                .param("id", network.value())
                .param("slug", "net-" + network)
                .update());
        return network;
    }

    OrganisationId house(String name, String country, NetworkId network) {
        OrganisationId house = OrganisationId.next();
        world.background(() -> {
            jdbc.sql("""
                insert into directory.organisation (id, slug, name, family, place, country, created_at)
                values (:id, :slug, :name, 'CIVIL_SOCIETY', 'Northport', :country, now())
                """)
                    .param("id", house.value())
                    .param("slug", "house-" + house)
                    .param("name", name)
                    .param("country", country)
                    .update();
            jdbc.sql("insert into directory.affiliation values (:network, :house, now())")
                    .param("network", network.value())
                    .param("house", house.value())
                    .update();
        });
        return house;
    }

    Viewer.Person reviewer(String name, OrganisationId house) {
        return world.member(name, house, Role.REVIEWER);
    }

    /** From now on this is where they work, and nowhere else. */
    void move(Viewer.Person person, OrganisationId to) {
        world.background(() -> {
            memberships.listOrganisations(person.id()).forEach(house -> memberships.leave(house, person.id()));
            memberships.join(to, person.id(), Set.of(Role.REVIEWER));
        });
    }

    /** From now on they review nowhere. */
    void leave(Viewer.Person person) {
        world.background(() ->
                memberships.listOrganisations(person.id()).forEach(house -> memberships.leave(house, person.id())));
    }

    void join(NetworkId network, OrganisationId house) {
        world.background(() -> jdbc.sql("insert into directory.affiliation values (?, ?, now()) on conflict do nothing")
                .params(network.value(), house.value())
                .update());
    }

    void part(NetworkId network, OrganisationId house) {
        Acting.as(
                world.operator(),
                () -> transaction.execute(status -> jdbc.sql(
                                "delete from directory.affiliation where network_id = ? and organisation_id = ?")
                        .params(network.value(), house.value())
                        .update()));
    }

    DraftId draft(Viewer.Person author, OrganisationId house) {
        var draft = new DraftId(Ids.next());
        Acting.as(author, () -> {
            transaction.execute(status -> jdbc.sql("""
                insert into writing.draft (id, organisation_id, language, begun_at, begun_by)
                values (:id, :house, 'en', now(), :author)
                """)
                    .param("id", draft.value())
                    .param("house", house.value())
                    .param("author", author.id().value())
                    .update());
            return null;
        });
        return draft;
    }

    /** A complete practice in Belgium. */
    static Sheet sheet(DraftId draft, String title) {
        return sheet(draft, title, "BE", List.of(PARTNER));
    }

    static Sheet sheet(DraftId draft, String title, String country, List<String> partners) {
        return new Sheet(
                draft.toString(),
                ChainStep.MENTORING,
                List.of(ChainStep.MENTORING),
                Locale.ENGLISH,
                country,
                country + "1",
                "Valbrume",
                Sheet.Level.LOCAL,
                null,
                null,
                new Owner("House", Owner.Family.CIVIL_SOCIETY, null),
                partners,
                null,
                null,
                List.of(),
                Sheet.Evidence.ANECDOTAL,
                List.of(8),
                Sheet.SdgsBy.AUTHORS,
                null,
                List.of(
                        "cost",
                        "funding",
                        "since",
                        "target",
                        "problem",
                        "objectives",
                        "process",
                        "roles",
                        "resources",
                        "conditions",
                        "results",
                        "success",
                        "obstacles"),
                List.of(),
                List.of(),
                Map.of(
                        Locale.ENGLISH,
                        new Words(
                                title,
                                "People meet.",
                                Map.of(),
                                Map.of(
                                        "needed", List.of("A room"),
                                        "adaptable", List.of("The day"),
                                        "firstSteps", List.of("Ask", "Find", "Meet")))));
    }

    static Manuscripts.Whole whole(DraftId draft, OrganisationId house, String title) {
        return whole(draft, house, sheet(draft, title), List.of());
    }

    static Manuscripts.Whole whole(DraftId draft, OrganisationId house, Sheet sheet, List<PersonId> guests) {
        return new Manuscripts.Whole(
                draft,
                house,
                Locale.ENGLISH,
                "Title",
                "/writing/" + draft,
                true,
                guests,
                List.of(),
                Optional.of(sheet));
    }

    Document look(Viewer viewer, String path) throws Exception {
        return Jsoup.parse(
                answer(viewer, MockMvcRequestBuilders.get(URI.create(path))).getContentAsString());
    }

    int status(Viewer viewer, String path) throws Exception {
        return answer(viewer, MockMvcRequestBuilders.get(URI.create(path))).getStatus();
    }

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
                        .perform(request.requestAttr(Screens.VIEWER, viewer))
                        .andReturn()
                        .getResponse());
    }
}
