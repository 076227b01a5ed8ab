package express.adoptions;

import static org.assertj.core.api.Assertions.assertThat;

import express.Golden;
import express.Mailbox;
import express.ModuleTest;
import express.World;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.people.People;
import express.practices.Publishing;
import express.practices.Versions.Standing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what, and when. */
@ModuleTest
class AdoptionLettersTest {

    @Autowired
    World world;

    @Autowired
    Market market;

    @Autowired
    Adapting adapting;

    @Autowired
    Reporting reporting;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Parties parties;

    @Autowired
    TellingAdopters telling;

    @Autowired
    RemindingAdopters reminding;

    @Autowired
    Publishing publishing;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private final Recipe recipe = Market.recipe();
    private NetworkId network;
    private OrganisationId house;
    private Viewer.Person nadia;
    private Standing source;
    private UUID adoption;

    @BeforeEach
    void adapt() {
        network = market.network("Northport together");
        house = market.house("House of Letters", network);
        nadia = world.member("Nadia", house, Role.EDITOR);
        source = market.practice(recipe);
        adoption = Acting.as(
                        nadia,
                        () -> adapting.adapt(nadia, parties.listPlaces(nadia).getFirst(), source, Locale.ENGLISH))
                .adoption();
    }

    @Test
    void tellEditorsOnceWhenTheSourceChanges() {
        Viewer.Person omar = world.member("Omar", house, Role.EDITOR);
        Viewer.Person jonas = world.member("Jonas", house, Role.ADVISER);
        tell();
        assertThat(letters(nadia)).as("while nothing changed").isZero();
        market.publish(source.practice(), new Recipe(recipe.title(), "They meet at noon.", "Many came."));
        tell();
        tell();
        assertThat(letters(nadia)).isEqualTo(1);
        assertThat(letters(omar)).isEqualTo(1);
        assertThat(letters(jonas)).isZero();
        assertThat(mailbox.link(World.emailOf(nadia.id()))).isEqualTo("/adoptions/" + adoption);
    }

    @Test
    void tellWhenTheSourceIsWithdrawnAndWhenItIsBack() {
        publishing.withdraw(source.practice());
        tell();
        assertThat(mailbox.subject(World.emailOf(nadia.id()))).contains("withdrawn");
        market.publish(source.practice(), recipe);
        tell();
        assertThat(mailbox.subject(World.emailOf(nadia.id()))).contains("has changed");
        publishing.withdraw(source.practice());
        tell();
        assertThat(letters(nadia)).isEqualTo(3);
    }

    @Test
    void tellNobodyWhoHasStopped() {
        stop();
        publishing.withdraw(source.practice());
        tell();
        silence();
        remind();
        assertThat(letters(nadia)).isZero();
    }

    @Test
    void goToTheNetworkIfNobodyIsLeftWhoWrites() {
        Viewer.Person karim = world.coordinator("Karim", network);
        world.deactivate(nadia);
        publishing.withdraw(source.practice());
        tell();
        assertThat(letters(nadia)).isZero();
        assertThat(letters(karim)).isEqualTo(1);
    }

    @Test
    void goToNobodyWhereNobodyIsLeft() {
        world.deactivate(nadia);
        publishing.withdraw(source.practice());
        tell();
        assertThat(adoptions.listTold())
                .filteredOn(told -> told.adoption().equals(adoption))
                .extracting(Adoptions.Told::withdrawn)
                .as("is not tried again and again")
                .containsExactly(true);
    }

    @Test
    void askTwiceAYearHowItGoes() {
        remind();
        assertThat(letters(nadia)).as("soon after the last report").isZero();
        silence();
        remind();
        remind();
        assertThat(letters(nadia)).isEqualTo(1);
        assertThat(mailbox.link(World.emailOf(nadia.id()))).isEqualTo("/adoptions/" + adoption + "/report");
        silence();
        remind();
        assertThat(letters(nadia)).as("half a year later").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speakTheLanguageOfTheReader(String language) throws Exception {
        world.background(() -> people.rename(nadia.id(), "Nadia", Locale.forLanguageTag(language)));
        market.publish(source.practice(), recipe);
        tell();
        String texts = text(nadia.id());
        publishing.withdraw(source.practice());
        tell();
        texts += text(nadia.id());
        jdbcAs("update adoptions.adoption set reported_at = '2026-01-05T12:00:00Z', reminded_at = null where id = :id");
        remind();
        texts += text(nadia.id());
        Golden.compare(
                Path.of("src/test/golden/adoption-letters-" + language + ".txt"),
                texts.replace(adoption.toString(), "ADOPTION").replace(recipe.title(), "Cooking together"));
    }

    private String text(PersonId person) {
        return mailbox.text(World.emailOf(person)) + "\n====\n";
    }

    private int letters(Viewer.Person person) {
        return mailbox.list(World.emailOf(person.id())).size();
    }

    private void tell() {
        Acting.inBackground(TellingAdopters.PURPOSE, () -> {
            telling.run();
            return null;
        });
    }

    private void remind() {
        Acting.inBackground(RemindingAdopters.PURPOSE, () -> {
            reminding.run();
            return null;
        });
    }

    private void silence() {
        jdbcAs("""
            update adoptions.adoption
            set reported_at = reported_at - interval '190 days',
                reminded_at = reminded_at - interval '190 days'
            where id = :id
            """);
    }

    private void jdbcAs(String sql) {
        market.in(nadia, () -> jdbc.sql(sql).param("id", adoption).update());
    }

    private void stop() {
        var stopped =
                new Report.Said(State.STOPPED, null, LocalDate.parse("2026-01-01"), null, "No money", Locale.ENGLISH);
        Acting.as(nadia, () -> reporting.report(nadia, adoptions.get(adoption), stopped));
    }
}
