package express.people;

import express.messaging.Channel;
import express.people.Addresses.Change;
import express.people.Rates.Limit;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing one's e-mail address: by a link that is sent to the new one. */
@Controller
class AddressPages {

    static final String PATH = AccountPages.PATH + "/address";
    static final String LINK = PATH + "/links/";

    record AddressPage(Form form) {}

    /** @param email the new address, if the link can still be used */
    record ConfirmPage(String link, Optional<String> email, String wrong) {}

    record NewAddress(
            @NotBlank(message = "people.email.missing")
            @Size(max = 254, message = "people.email.wrong")
            @Email(message = "people.email.wrong")
            String email) {

        NewAddress {
            email = Optional.ofNullable(email).orElse("").strip();
        }
    }

    private final Addresses addresses;
    private final OwnAccount own;
    private final Rates rates;

    AddressPages(Addresses addresses, OwnAccount own, Rates rates) {
        this.addresses = addresses;
        this.own = own;
        this.rates = rates;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen) {
        return screen.show("people/address", new AddressPage(Form.empty()));
    }

    @PostMapping(PATH)
    ModelAndView send(
            @Valid @ModelAttribute NewAddress address,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response,
            Screen screen) {
        String email = Person.normalised(address.email());
        if (email.equals(own.get(screen.viewer()).email())) {
            binding.rejectValue("email", "same", "people.address.same");
        }
        if (!binding.hasErrors() && !Channel.EMAIL.reaches(email)) {
            binding.rejectValue("email", "wrong", "people.email.wrong");
        }
        if (binding.hasErrors()) {
            return screen.refuse("people/address", new AddressPage(Form.of(binding, request)));
        }
        rates.count(Limit.ASKING, request.getRemoteAddr());
        rates.count(Limit.LETTERS, email);
        addresses.ask(screen.viewer(), email);
        News.tell(response, "people.address.sent");
        return screen.go(AccountPages.PATH);
    }

    @GetMapping(LINK + "{link}")
    ModelAndView look(@PathVariable String link, HttpServletRequest request, Screen screen) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        Optional<String> email = addresses.look(screen.viewer(), link);
        return screen.show("people/confirm", new ConfirmPage(link, email, "people.address.spent"));
    }

    @PostMapping(LINK + "{link}")
    ModelAndView confirm(
            @PathVariable String link, HttpServletRequest request, HttpServletResponse response, Screen screen) {
        rates.count(Limit.TRYING, request.getRemoteAddr());
        Change change = addresses.confirm(screen.viewer(), link);
        if (change == Change.DONE) {
            News.tell(response, "people.address.changed");
            return screen.go(AccountPages.PATH);
        }
        String wrong = change == Change.TAKEN ? "people.address.taken" : "people.address.spent";
        return screen.refuse("people/confirm", new ConfirmPage(link, Optional.empty(), wrong));
    }
}
