package express;

import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.practices.Catalogue;
import express.practices.Catalogue.Item;
import express.practices.PracticeId;
import express.practices.Publishing;
import express.practices.Sheet;
import express.practices.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations, their networks and their practices, for tests of what people do with practices. */
@Component
public class Neighbourhood {

    private final World world;
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final List<PracticeId> published = new ArrayList<>();

    Neighbourhood(World world, JdbcClient jdbc, Catalogue catalogue, Publishing publishing) {
        this.world = world;
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.publishing = publishing;
    }

    public OrganisationId house(String name) {
        OrganisationId house = OrganisationId.next();
        world.background(() -> jdbc.sql("""
            insert into directory.organisation (id, slug, name, family, place, created_at)
            values (:id, :slug, :name, 'CIVIL_SOCIETY', 'Northport', now())
            """)
                .param("id", house.value())
                .param("slug", "house-" + house)
                .param("name", name)
                .update());
        return house;
    }

    /** A new network in which it works. */
    public NetworkId networkOf(OrganisationId... houses) {
        NetworkId network = NetworkId.next();
        world.background(() -> {
            jdbc.sql("""
                insert into directory.network (id, slug, name, territory, created_at)
                values (:id, :slug, 'Round the harbour', 'Northport', now())
                """)
                    .param("id", network.value())
                    .param("slug", slugOf(network))
                    .update();
            for (OrganisationId house : houses) {
                jdbc.sql("insert into directory.affiliation values (:network, :house, now())")
                        .param("network", network.value())
                        .param("house", house.value())
                        .update();
            }
        });
        return network;
    }

    public static String slugOf(NetworkId network) {
        return "network-" + network;
    }

    /** A practice in English, alike to one of the library but for its title. */
    public Item practice(OrganisationId owner, String title) {
        PracticeId id = PracticeId.next();
        publishing.publish(id, owner, sheet(title + " " + Ids.next()));
        published.add(id);
        return item(id);
    }

    public Item item(PracticeId id) {
        return catalogue.listAll(List.of(id), Locale.ENGLISH).getFirst();
    }

    private Sheet sheet(String title) {
        Sheet like = known("microstart");
        Words words = Objects.requireNonNull(like.texts().get(Locale.ENGLISH));
        return new Sheet(
                like.slug(),
                like.step(),
                like.steps(),
                Locale.ENGLISH,
                like.country(),
                like.nuts(),
                like.place(),
                like.level(),
                like.since(),
                like.until(),
                like.owner(),
                like.partners(),
                like.target(),
                like.cost(),
                like.funding(),
                like.evidence(),
                like.sdgs(),
                like.sdgsBy(),
                like.contact(),
                like.nothingKnown(),
                like.figures(),
                like.sources(),
                Map.of(Locale.ENGLISH, new Words(title, words.summary(), words.figures(), words.sections())));
    }

    private Sheet known(String slug) {
        return catalogue
                .paper(catalogue.find(slug, Locale.ENGLISH).orElseThrow(), Locale.ENGLISH)
                .sheet()
                .publication()
                .sheet();
    }

    public void withdraw(Item practice) {
        publishing.withdraw(practice.id());
    }

    /** Leaves the library as it was, for tests that count all of it. */
    public void takeBack() {
        published.forEach(publishing::withdraw);
        published.clear();
    }
}
