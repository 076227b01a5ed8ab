package express.joining;

import static org.assertj.core.api.Assertions.assertThat;

import express.joining.Reason.Kind;
import express.journeys.Profile;
import express.journeys.Profile.Birth;
import express.journeys.Profile.Contact;
import express.journeys.Profile.Name;
import express.journeys.Profile.Tongue;
import express.people.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What speaks for one person and what against it, with reasons. */
class LikenessTest {

    private static final Tracing TRACING = new Tracing(text -> Tokens.digest(new String(text, StandardCharsets.UTF_8)));

    private static Profile somebody(@Nullable String name, @Nullable Birth birth, String phone, String... tongues) {
        return new Profile(
                name == null ? List.of() : List.of(new Name(Name.Kind.CALLED, name, null)),
                birth,
                phone.isEmpty() ? List.of() : List.of(new Contact(Contact.Way.PHONE, phone, false)),
                Arrays.stream(tongues)
                        .map(it -> new Tongue(Locale.forLanguageTag(it), Tongue.Level.MOTHER, null, null))
                        .toList(),
                null);
    }

    private static Likeness.Score score(Profile asked, Profile file) {
        Trait kept = TRACING.trace(file, false).trait();
        long[] numbers =
                Arrays.stream(kept.keptNames()).mapToLong(Long::longValue).toArray();
        long[] births =
                Arrays.stream(kept.birth().kept()).mapToLong(Long::longValue).toArray();
        var again = new Trait(
                Trait.names(numbers),
                Trait.Birth.of(births, kept.birth().approximate()),
                kept.phones(),
                kept.tongues());
        return Likeness.score(TRACING.trace(asked, true).trait(), again);
    }

    private static final Birth DAY = new Birth(1991, 5, 17, false);
    private static final Birth JANUARY = new Birth(1991, 1, 1, true);

    @Test
    void knowSomebodyInAnotherScriptAndOrder() {
        var score = score(somebody("Haddad Karim", DAY, "", "ar"), somebody("كريم حداد", DAY, "", "ar"));
        assertThat(score.value()).isGreaterThan(Likeness.ASKED);
        assertThat(score.reasons()).extracting(Reason::kind).contains(Kind.DAY, Kind.SCRIPT, Kind.LANGUAGE);
        assertThat(score.reasons())
                .filteredOn(it -> it.kind() == Kind.SCRIPT)
                .extracting(Reason::word)
                .contains("Karim");
    }

    @Test
    void askForMoreAmongMoreFiles() {
        assertThat(Likeness.asked(0)).isEqualTo(Likeness.ASKED);
        assertThat(Likeness.asked(5_000)).isEqualTo(Likeness.ASKED);
        assertThat(Likeness.asked(10_000)).isEqualTo(Likeness.ASKED + 1);
        assertThat(Likeness.asked(160_000)).isEqualTo(Likeness.ASKED + 5);
    }

    @Test
    void takeTheFirstOfJanuaryForAYear() {
        var same = score(
                somebody("Tesfay Kidane", JANUARY, ""), somebody("Tesfay Kidane", new Birth(1992, 3, 4, false), ""));
        assertThat(same.reasons()).extracting(Reason::kind).contains(Kind.NEAR_YEAR);
        var far = score(
                somebody("Tesfay Kidane", JANUARY, ""), somebody("Tesfay Kidane", new Birth(1980, 3, 4, false), ""));
        assertThat(far.value()).isLessThan(same.value() - 5);
    }

    @Test
    void knowATelephoneHoweverItIsWritten() {
        for (String phone : List.of("0470 12 34 56", "+32 470/12.34.56", "0032470123456", "٠٤٧٠١٢٣٤٥٦")) {
            var score = score(somebody(null, null, phone), somebody("Anybody", null, "+32 470 12 34 56"));
            assertThat(score.reasons()).as(phone).extracting(Reason::kind).containsExactly(Kind.PHONE);
        }
    }

    @Test
    void tellTwoOfTheSameCommonNameApart() {
        var score = score(
                somebody("Mohammed Ali", DAY, "0470 12 34 56", "ar"),
                somebody("Mohamed Aly", new Birth(1975, 2, 3, false), "0499 98 76 54", "fr"));
        assertThat(score.value()).isLessThan(Likeness.TOLD);
    }

    @Test
    void tellHalfAHeardName() {
        var score = score(somebody("Kowaltschuk", null, ""), somebody("Олександр Ковальчук", DAY, ""));
        assertThat(score.value()).isGreaterThanOrEqualTo(Likeness.TOLD);
    }

    @Test
    void findNothingInNothing() {
        assertThat(score(Profile.UNKNOWN, Profile.UNKNOWN).value()).isZero();
    }

    @Test
    void haveAKeyInCommonWhereverTheyAreAlike() {
        var asked = TRACING.trace(somebody("Haddad Karim", null, ""), true);
        var file = TRACING.trace(somebody("كريم حداد", null, ""), false);
        assertThat(asked.strong()).containsAnyElementsOf(file.keys());
    }
}
