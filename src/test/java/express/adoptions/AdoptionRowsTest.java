package express.adoptions;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.practices.Versions.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reaches the rows of an adoption, whatever the code above forgets. */
@ModuleTest
class AdoptionRowsTest {

    @Autowired
    World world;

    @Autowired
    Market market;

    @Autowired
    Adapting adapting;

    @Autowired
    Reports reports;

    @Autowired
    Parties parties;

    @Autowired
    AdoptionsData data;

    @Autowired
    JdbcClient jdbc;

    private NetworkId network;
    private OrganisationId house;
    private Viewer.Person nadia;
    private UUID adoption;

    @BeforeEach
    void adapt() {
        network = market.network("Northport together");
        house = market.house("House of Rows", network);
        nadia = world.member("Nadia", house, Role.EDITOR);
        Standing source = market.practice(Market.recipe());
        adoption = Acting.as(
                        nadia,
                        () -> adapting.adapt(nadia, parties.listPlaces(nadia).getFirst(), source, Locale.ENGLISH))
                .adoption();
    }

    @Test
    void tellEverybodyWhatIsAdaptedButNotWhoSaysSo() {
        Viewer stranger = world.member("Sami", market.house("Elsewhere"), Role.EDITOR);
        for (Viewer viewer : List.of(Viewer.VISITOR, stranger, world.operator())) {
            assertThat(market.count(viewer, "adoption", "id", adoption)).isEqualTo(1);
            assertThat(market.count(viewer, "report", "adoption_id", adoption)).isEqualTo(1);
            assertThat(market.count(viewer, "reporter", "adoption_id", adoption))
                    .isZero();
        }
        Viewer coordinator = world.coordinator("Karim", network);
        for (Viewer viewer : List.of(nadia, world.member("Jonas", house, Role.ADVISER), coordinator)) {
            assertThat(market.count(viewer, "reporter", "adoption_id", adoption))
                    .isEqualTo(1);
        }
        assertThat(market.in(nadia, () -> reports.listReporters(adoption))).isEqualTo(Map.of(1, "Nadia"));
        assertThat(market.in(Viewer.VISITOR, () -> reports.listReporters(adoption)))
                .isEmpty();
    }

    @Test
    void areChangedByItsOrganisationAndNetworkOnly() {
        String stop = "update adoptions.adoption set country = 'SE' where id = :id";
        assertThat(changed(world.member("Sami", market.house("Elsewhere"), Role.EDITOR), stop))
                .isZero();
        assertThat(changed(Viewer.VISITOR, stop)).isZero();
        assertThat(changed(world.coordinator("Lea", market.network("Elsewhere")), stop))
                .isZero();
        assertThat(changed(world.coordinator("Karim", network), stop)).isEqualTo(1);
        assertThat(changed(nadia, stop)).isEqualTo(1);
    }

    @Test
    void areNeverRewritten() {
        assertThat(refused(nadia, "update adoptions.report set result = 'x' where adoption_id = :id"))
                .isTrue();
        assertThat(refused(nadia, "delete from adoptions.report where adoption_id = :id"))
                .isTrue();
        assertThat(refused(nadia, "update adoptions.adoption set version = 9 where id = :id"))
                .isTrue();
        assertThat(refused(nadia, "delete from adoptions.adoption where id = :id"))
                .isTrue();
    }

    @Test
    void areToldInOnesOwnNameOnly() {
        Viewer.Person omar = world.member("Omar", house, Role.EDITOR);
        String told = """
            insert into adoptions.report (adoption_id, number, state, language, reported_at)
            values (:id, 2, 'PLANNED', 'en', now())
            """;
        assertThat(refused(world.member("Sami", market.house("Elsewhere"), Role.EDITOR), told))
                .isTrue();
        assertThat(refused(omar, told)).isFalse();
        String name = "insert into adoptions.reporter values (:id, 2, :house, :network, :person)";
        assertThat(refused(omar, name)).as("as Nadia").isTrue();
        assertThat(refused(nadia, name)).isFalse();
    }

    @Test
    void areGivenToThePersonAndStayWithoutTheirName() {
        Map<String, Object> held = Acting.inBackground("personal-data", () -> data.export(nadia.id()));
        assertThat(held).containsOnlyKeys("reported");
        assertThat(held.toString()).contains("/adoptions/" + adoption);
        Acting.inBackground("personal-data", () -> {
            data.erase(nadia.id());
            return null;
        });
        assertThat(Acting.inBackground("personal-data", () -> data.export(nadia.id())))
                .isEmpty();
        assertThat(market.count(nadia, "report", "adoption_id", adoption)).isEqualTo(1);
    }

    private int changed(Viewer viewer, String sql) {
        return market.in(viewer, () -> jdbc.sql(sql).param("id", adoption).update());
    }

    private boolean refused(Viewer viewer, String sql) {
        try {
            market.in(
                    viewer,
                    () -> jdbc.sql(sql)
                            .param("id", adoption)
                            .param("house", house.value())
                            .param("network", network.value())
                            .param("person", nadia.id().value())
                            .update());
            return false;
        } catch (DataAccessException refused) {
            return true;
        }
    }
}
