package express.directory;

import express.base.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom to invite, as what, and in which language the letter is written. */
record InvitationForm(
        @NotBlank(message = "people.email.missing")
        @Size(max = 254, message = "people.email.wrong")
        @Email(regexp = EMAIL, message = "people.email.wrong")
        String email,

        @NotEmpty(message = "directory.roles.missing") List<String> roles,
        String language) {

    /** With a dot in the part behind the at sign: an address without one reaches nobody on the internet. */
    static final String EMAIL =
            "|[^\\s@<>()\",;:\\\\\\[\\]]+@[^\\s@<>()\",;:\\\\\\[\\]]+\\.[^\\s@<>()\",;:\\\\\\[\\].]+";

    InvitationForm {
        email = Written.line(email);
        roles = Optional.ofNullable(roles).orElse(List.of());
        language = Written.line(language);
    }

    Set<Role> chosen() {
        return Roles.chosen(roles);
    }
}
