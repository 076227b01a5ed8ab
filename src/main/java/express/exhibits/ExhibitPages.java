package express.exhibits;

import express.files.TooLarge;
import express.files.UploadRefused;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pictures and documents of a practice that is being written. */
@Controller
class ExhibitPages {

    static final String PATH = "/writing/{practice}/pictures";

    private static final String FILE = "file";

    record ListPage(Occasion.Work work, List<Exhibit> exhibits, Map<String, String> licences, Form form) {

        String path() {
            return ExhibitPages.path(work.practice());
        }
    }

    private final Occasions occasions;
    private final Exhibits exhibits;

    ExhibitPages(Occasions occasions, Exhibits exhibits) {
        this.occasions = occasions;
        this.exhibits = exhibits;
    }

    static String path(UUID practice) {
        return "/writing/" + practice + "/pictures";
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable UUID practice, HttpServletRequest request) {
        Occasion.Work work = occasions.get(screen, practice);
        return screen.show("exhibits/exhibits", page(screen, work, TooLarge.form(request, FILE)));
    }

    private ListPage page(Screen screen, Occasion.Work work, Form form) {
        return new ListPage(work, exhibits.list(work.practice()), Licence.options(screen::text), form);
    }

    @PostMapping(PATH)
    ModelAndView add(
            Screen screen,
            @PathVariable UUID practice,
            @RequestParam Optional<MultipartFile> file,
            @Valid @ModelAttribute ExhibitForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Occasion.Work work = occasions.get(screen, practice);
        Form form = checked(Form.of(binding, request), typed);
        Upload upload = Upload.of(file);
        if (form.failed()) {
            String key = upload.content().length == 0 ? "files.refused.none" : "exhibits.file.again";
            return screen.refuse("exhibits/exhibits", page(screen, work, first(form, FILE, key)));
        }
        try {
            UUID added = exhibits.add(screen.viewer(), work, upload, typed.words());
            News.tell(response, "exhibits.added");
            return screen.go(path(practice) + "/" + added);
        } catch (UploadRefused refused) {
            return screen.refuse("exhibits/exhibits", page(screen, work, form.wrong(FILE, refused.key())));
        }
    }

    private static Form first(Form form, String field, String key) {
        return new Form(
                form.typed(),
                Stream.concat(Stream.of(new Form.Wrong(field, key)), form.errors().stream())
                        .toList());
    }

    /** What is wrong, in the order of the fields. */
    static Form checked(Form form, ExhibitForm typed) {
        Form counted = typed.counts() ? form : form.wrong("persons", "exhibits.persons.missing");
        return new Form(
                counted.typed(),
                counted.errors().stream()
                        .sorted(Comparator.comparing(wrong -> ExhibitForm.FIELDS.indexOf(wrong.field())))
                        .toList());
    }
}
