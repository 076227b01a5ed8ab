package express.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation's entry as it is typed. */
record OrganisationForm(
        @NotBlank(message = "directory.name.missing")
        @Size(max = 200, message = "directory.name.long")
        @Pattern(regexp = Written.LINE, message = "directory.signs")
        String name,

        @NotBlank(message = "directory.family.missing") String family,

        @NotBlank(message = "directory.place.missing")
        @Size(max = 200, message = "directory.place.long")
        @Pattern(regexp = Written.LINE, message = "directory.signs")
        String place,

        @NotBlank(message = "directory.country.missing") String country,

        @Size(max = 400, message = "directory.website.wrong")
        @Pattern(
                regexp = "((https?://)?[\\p{L}\\p{Nd}.-]+\\.\\p{L}{2,}(:\\d{1,5})?(/[!-~&&[^<>\"\\\\^`{|}%]]*)?)?",
                message = "directory.website.wrong")
        String website,

        @Size(max = 1000, message = "directory.description.long")
        @Pattern(regexp = Written.TEXT, message = "directory.signs")
        String description) {

    OrganisationForm {
        name = Written.line(name);
        family = Family.named(family).map(Family::name).orElse("");
        place = Written.line(place);
        country = Countries.known(country) ? country : "";
        website = Written.line(website);
        description = Written.line(description);
    }

    Organisation.Facts facts() {
        return new Organisation.Facts(
                name, Family.valueOf(family), place, country, address(), Written.optional(description));
    }

    /** People leave out what their browser leaves out. */
    private @Nullable URI address() {
        if (website.isEmpty()) {
            return null;
        }
        return URI.create(website.startsWith("http") ? website : "https://" + website);
    }

    static Map<String, String> typed(Organisation organisation) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", organisation.name());
        typed.put("family", organisation.family().name());
        typed.put("place", organisation.place());
        typed.put("country", Written.line(organisation.country()));
        typed.put(
                "website",
                organisation.website() == null ? "" : organisation.website().toString());
        typed.put("description", Written.line(organisation.description()));
        return typed;
    }
}
