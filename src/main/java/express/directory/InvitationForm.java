package express.directory;

import express.base.Role;
import express.people.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom to invite, as what, and in which language the letter is written. */
record InvitationForm(
        @NotBlank(message = "people.email.missing") @EmailAddress
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
