package express.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormat;
import express.Golden;
import express.Mailbox;
import express.ModuleTest;
import express.Visits;
import express.World;
import express.base.Role;
import express.base.Viewer;
import express.database.Acting;
import express.people.People;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is reminded of what, and when. */
@ModuleTest
class DueLettersTest {

    @Autowired
    World world;

    @Autowired
    Village village;

    @Autowired
    RemindingLeads reminding;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Visits visits;

    private Village.Place place;
    private String action;

    @BeforeEach
    void plan() throws Exception {
        place = village.place();
        action = village.idea(place.giulia(), place, "Lend the kitchen");
    }

    private void due(LocalDate day) throws Exception {
        due(day, place.school().toString());
    }

    private void due(LocalDate day, String lead) throws Exception {
        village.write(place.karim(), action, "title", "Lend the kitchen", "lead", lead, "due", day.toString());
    }

    @Test
    void goAFortnightBeforeAndOnceAfter() throws Exception {
        due(LocalDate.now().plusDays(15));
        village.move(place.karim(), action, State.IDEA, State.AGREED, "");
        remind();
        assertThat(letters(place.oksana())).as("too early").isZero();
        due(LocalDate.now().plusDays(14));
        remind();
        remind();
        assertThat(letters(place.oksana())).isEqualTo(1);
        assertThat(mailbox.subject(World.emailOf(place.oksana().id()))).contains("due soon");
        assertThat(mailbox.link(World.emailOf(place.oksana().id()))).isEqualTo(action);
        due(LocalDate.now());
        remind();
        assertThat(letters(place.oksana())).as("for another day").isEqualTo(2);
        due(LocalDate.now().minusDays(1));
        remind();
        remind();
        assertThat(letters(place.oksana())).isEqualTo(3);
        assertThat(mailbox.subject(World.emailOf(place.oksana().id()))).contains("is late");
    }

    @Test
    void goForNothingThatIsAnIdeaOrDoneOrDropped() throws Exception {
        due(LocalDate.now().minusDays(1));
        remind();
        village.move(place.karim(), action, State.IDEA, State.DROPPED, "No oven");
        remind();
        village.move(place.karim(), action, State.DROPPED, State.IDEA, "");
        village.move(place.karim(), action, State.IDEA, State.AGREED, "");
        village.move(place.karim(), action, State.AGREED, State.UNDER_WAY, "");
        village.move(place.karim(), action, State.UNDER_WAY, State.DONE, "");
        remind();
        assertThat(letters(place.oksana())).isZero();
        village.move(place.karim(), action, State.DONE, State.UNDER_WAY, "");
        remind();
        assertThat(letters(place.oksana())).as("it is owed again").isEqualTo(1);
    }

    @Test
    void goToWhoeverHasItInHand() throws Exception {
        due(LocalDate.now().plusDays(3), place.bakery().toString());
        Viewer.Person boss = world.member("Boss", place.bakery(), Role.ADMINISTRATOR);
        visits.sent(
                place.giulia(),
                action + "/person",
                "person",
                place.giulia().id().toString());
        village.move(place.karim(), action, State.IDEA, State.AGREED, "");
        remind();
        assertThat(letters(place.giulia())).isEqualTo(1);
        assertThat(letters(boss)).isZero();
        world.deactivate(place.giulia());
        due(LocalDate.now().plusDays(4), place.bakery().toString());
        remind();
        assertThat(letters(place.giulia())).isEqualTo(1);
        assertThat(letters(boss)).as("who answers for the organisation then").isEqualTo(1);
    }

    @Test
    void sayAllThatIsDueToSomebodyAtOnce() throws Exception {
        due(LocalDate.now().plusDays(3));
        village.move(place.karim(), action, State.IDEA, State.AGREED, "");
        String other = village.idea(place.giulia(), place, "Mend the roof");
        village.write(
                place.karim(),
                other,
                "title",
                "Mend the roof",
                "lead",
                place.school().toString(),
                "due",
                LocalDate.now().minusDays(2).toString());
        village.move(place.karim(), other, State.IDEA, State.AGREED, "");
        remind();
        remind();
        assertThat(letters(place.oksana())).isEqualTo(1);
        JsonNode letter = mailbox.list(World.emailOf(place.oksana().id())).getFirst();
        assertThat(letter.get("subject").asString()).startsWith("2 actions of");
        assertThat(letter.get("links")
                        .valueStream()
                        .map(link -> link.get("address").asString().replaceFirst("^[a-z]+://[^/]+", "")))
                .containsExactly(other, action);
        assertThat(letter.get("links").get(0).get("words").asString()).contains("Mend the roof", "was to be done");
        assertThat(letter.get("links").get(1).get("words").asString()).contains("Lend the kitchen", "is to be done");
    }

    @Test
    void goToTheCoordinatorWhereNobodyLeads() throws Exception {
        due(LocalDate.now().plusDays(3), "");
        village.move(place.karim(), action, State.IDEA, State.AGREED, "");
        remind();
        assertThat(letters(place.karim())).isEqualTo(1);
        assertThat(letters(place.oksana())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void speakTheLanguageOfTheReader(String language) throws Exception {
        world.background(() -> people.rename(place.oksana().id(), "Oksana", Locale.forLanguageTag(language)));
        village.move(place.karim(), action, State.IDEA, State.AGREED, "");
        due(LocalDate.now().plusDays(3));
        String texts = text().replace(say(LocalDate.now().plusDays(3), language), "DAY");
        due(LocalDate.now().minusDays(3));
        texts += text().replace(say(LocalDate.now().minusDays(3), language), "DAY");
        Golden.compare(
                Path.of("src/test/golden/plan-letters-" + language + ".txt"), texts.replace(place.plan(), "/PLAN"));
    }

    private static String say(LocalDate day, String language) {
        var format = DateFormat.getDateInstance(DateFormat.LONG, Locale.forLanguageTag(language));
        return format.format(
                Date.from(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant()));
    }

    private String text() {
        remind();
        return mailbox.text(World.emailOf(place.oksana().id())) + "\n====\n";
    }

    private int letters(Viewer.Person person) {
        return mailbox.list(World.emailOf(person.id())).size();
    }

    private void remind() {
        Acting.inBackground(RemindingLeads.PURPOSE, () -> {
            reminding.run();
            return null;
        });
    }
}
