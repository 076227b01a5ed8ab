package express.practices;

import express.ui.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** For whom a practice is. */
public record Target(
        @Nullable Ages ages,
        @Nullable Gender gender,
        @Nullable String languageLevel,
        List<Group> groups) {

    public Target {
        groups = Sheet.listed(groups);
    }

    /** For whom it is; the people of a place are not narrowed where nothing narrows them. */
    List<String> said(Screen screen) {
        List<String> said = new ArrayList<>();
        groups.forEach(group -> said.add(screen.text("practices.group." + group)));
        if (gender != null && gender != Gender.ALL) {
            said.add(screen.text("practices.gender." + gender));
        }
        if (ages != null) {
            said.add(ages.said(screen));
        }
        if (languageLevel != null) {
            said.add(screen.text("practices.language-level", languageLevel));
        }
        return said;
    }

    public record Ages(@Nullable Integer from, @Nullable Integer to) {

        public Ages {
            if (from == null && to == null) {
                throw new IllegalArgumentException("ages begin or end somewhere");
            }
        }

        private String said(Screen screen) {
            if (to == null) {
                return screen.text("practices.ages.from", Objects.requireNonNull(from));
            }
            return from == null
                    ? screen.text("practices.ages.to", to)
                    : screen.text("practices.ages.between", from, to);
        }
    }

    public enum Gender {
        ALL,
        WOMEN,
        MEN,
        WOMEN_FIRST
    }

    public enum Group {
        REFUGEES,
        MIGRANTS,
        NEWCOMERS,
        YOUNG_PEOPLE,
        WOMEN,
        UNEMPLOYED,
        PRIORITY_NEIGHBOURHOODS,
        SOCIAL_ECONOMY_ORGANISATIONS
    }
}
