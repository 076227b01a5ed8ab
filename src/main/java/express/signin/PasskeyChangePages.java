package express.signin;

import express.base.Ids;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Renaming and removing one of one's own passkeys. */
@Controller
class PasskeyChangePages {

    private static final String PATH = PasskeyPages.PATH + "/{id}";

    record PasskeyPage(Form form, Passkey passkey) {}

    record Name(
            @NotBlank(message = "signin.passkeys.label.missing")
            @Size(max = Passkey.LONGEST_LABEL, message = "signin.passkeys.label.long")
            String label) {}

    private final Passkeys passkeys;

    PasskeyChangePages(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String id, Screen screen) {
        Passkey passkey = passkeys.get(Ids.parse(id));
        return screen.show("signin/passkey", new PasskeyPage(Form.of(Map.of("label", passkey.label())), passkey));
    }

    @PostMapping(PATH)
    ModelAndView rename(
            @PathVariable String id,
            @Valid @ModelAttribute Name name,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        Passkey passkey = passkeys.get(Ids.parse(id));
        if (binding.hasErrors()) {
            return screen.refuse("signin/passkey", new PasskeyPage(Form.of(binding, request), passkey));
        }
        passkeys.rename(passkey.id(), name.label().strip());
        News.tell(response, "signin.passkeys.renamed");
        return screen.go(PasskeyPages.PATH);
    }

    @PostMapping(PATH + "/removal")
    ModelAndView remove(@PathVariable String id, HttpServletResponse response, Screen screen) {
        passkeys.remove(passkeys.get(Ids.parse(id)).id());
        News.tell(response, "signin.passkeys.removed");
        return screen.go(PasskeyPages.PATH);
    }
}
