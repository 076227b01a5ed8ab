package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import express.journeys.Profile.Birth;
import express.journeys.Profile.Name;
import express.ui.Form.Wrong;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileFormTest {

    private static ProfileForm typed(String... fields) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return ProfileForm.of(all);
    }

    @Test
    void takesOneWordAsAName() {
        ProfileForm form = typed("called", "سلام");
        assertThat(form.faults()).isEmpty();
        assertThat(form.profile().names()).containsExactly(new Name(Name.Kind.CALLED, "سلام", null));
    }

    @Test
    void takesSignsThatTurnLettersAroundOutOfNames() {
        assertThat(typed("called", "Amina\u202e\u0007")
                        .profile()
                        .names()
                        .getFirst()
                        .name())
                .isEqualTo("Amina");
    }

    @Test
    void refusesNobody() {
        assertThat(typed("called", " ").faults()).containsExactly(new Wrong("called", "journeys.fault.called"));
    }

    @Test
    void holdsTheFirstOfJanuaryForApproximate() {
        assertThat(typed("called", "A", "year", "1990", "month", "1", "day", "1")
                        .profile()
                        .birth())
                .isEqualTo(new Birth(1990, 1, 1, true));
        assertThat(typed("called", "A", "year", "1990", "month", "2", "day", "1")
                        .profile()
                        .birth())
                .isEqualTo(new Birth(1990, 2, 1, false));
        assertThat(typed("called", "A", "year", "١٩٩٠").profile().birth()).isEqualTo(new Birth(1990, null, null, true));
    }

    @Test
    void refusesDaysThatAreNone() {
        for (String[] day : List.of(
                new String[] {"1990", "2", "30"},
                new String[] {"1990", "", "3"},
                new String[] {"19", "1", "1"},
                new String[] {"", "1", "1"},
                new String[] {"1990", "13", ""})) {
            assertThat(typed("called", "A", "year", day[0], "month", day[1], "day", day[2])
                            .faults())
                    .as(String.join("-", day))
                    .containsExactly(new Wrong("year", "journeys.fault.birth"));
        }
    }

    @Test
    void knowsTheUsualScriptOfALanguage() {
        var form = typed("called", "A", "language0", "fa", "speaks0", "WELL", "reads0", "NOT", "language1", "uk");
        assertThat(form.profile().tongues().getFirst().script()).isEqualTo("Arab");
        assertThat(form.profile().tongues().getLast().script()).isNull();
    }

    @Test
    void takesALanguageOnceForEachScriptInWhichItIsRead() {
        var form = typed(
                "called",
                "A",
                "language0",
                "sr",
                "script0",
                "Cyrl",
                "reads0",
                "WELL",
                "language1",
                "sr",
                "script1",
                "Latn",
                "reads1",
                "NOT");
        assertThat(form.faults()).isEmpty();
        assertThat(form.profile().tongues())
                .extracting(Profile.Tongue::script, Profile.Tongue::reads)
                .containsExactly(tuple("Cyrl", Profile.Tongue.Reading.WELL), tuple("Latn", Profile.Tongue.Reading.NOT));
    }

    @Test
    void refusesWhatNobodyOffered() {
        var form = typed("called", "A", "language0", "xx", "way0", "PIGEON", "reach0", "here", "status", "EU_CITIZEN");
        assertThat(form.faults().stream().map(Wrong::field)).containsExactly("way0", "language0", "status");
    }

    @Test
    void comesBackAsItWasKept() {
        var form = typed(
                "called",
                "A B",
                "passport",
                "B, A",
                "year",
                "1990",
                "month",
                "5",
                "way0",
                "SMS",
                "reach0",
                "0470",
                "safe0",
                "yes",
                "language0",
                "ar",
                "speaks0",
                "MOTHER",
                "reads0",
                "LITTLE",
                "country",
                "BE",
                "status",
                "RECOGNISED_REFUGEE",
                "until",
                "2028-01-31");
        Profile profile = form.profile();
        assertThat(ProfileForm.of(profile, 3).profile()).isEqualTo(profile);
    }
}
