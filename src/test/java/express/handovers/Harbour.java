package express.handovers;

import express.Neighbourhood;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Catalogue.Item;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A practice of one organisation, and another of the same network that could take it.
 *
 * @param nadia writes the practice
 * @param boris would write it
 */
record Harbour(
        NetworkId network,
        OrganisationId owner,
        OrganisationId taker,
        Viewer.Person nadia,
        Viewer.Person boris,
        Item practice) {

    UUID id() {
        return practice.id().value();
    }

    String offering() {
        return "/handovers/practices/" + id();
    }

    String slug() {
        return "house-" + taker;
    }

    /** Builds it. */
    @Component
    record Builder(World world, Neighbourhood neighbourhood, JdbcClient jdbc, TransactionTemplate transaction) {

        Harbour build() {
            OrganisationId owner = neighbourhood.house("House of Beginnings");
            OrganisationId taker = neighbourhood.house("House of Going On");
            NetworkId network = neighbourhood.networkOf(owner);
            join(network, taker);
            Viewer.Person nadia = world.member("Nadia", owner, Role.EDITOR);
            Viewer.Person boris = world.member("Boris", taker, Role.EDITOR);
            Item practice = neighbourhood.practice(owner, "Lending");
            draft(practice.id().value(), owner, nadia);
            return new Harbour(network, owner, taker, nadia, boris, practice);
        }

        void join(NetworkId network, OrganisationId house) {
            world.background(() -> jdbc.sql("insert into directory.affiliation values (:network, :house, now())")
                    .param("network", network.value())
                    .param("house", house.value())
                    .update());
        }

        void leave(OrganisationId house) {
            Acting.as(
                    world.operator(),
                    () -> transaction.execute(
                            status -> jdbc.sql("delete from directory.affiliation where organisation_id = :house")
                                    .param("house", house.value())
                                    .update()));
        }

        void draft(UUID id, OrganisationId owner, Viewer.Person author) {
            Acting.as(
                    author,
                    () -> transaction.execute(status -> jdbc.sql("""
                        insert into writing.draft (id, organisation_id, language, begun_at, begun_by)
                        values (:id, :owner, 'en', now(), :author)
                        """)
                            .param("id", id)
                            .param("owner", owner.value())
                            .param("author", author.id().value())
                            .update()));
        }
    }
}
