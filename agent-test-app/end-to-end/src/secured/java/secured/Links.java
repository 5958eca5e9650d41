package secured;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Pages behind a proxy: a note with a link to the page itself, or with where its client sits. */
@Controller
public class Links {
    private final Rows rows;

    Links(Rows rows) {
        this.rows = rows;
    }

    @GetMapping({"/forwarded/link/{page}", "/forwarded/local/link/{page}"})
    View link() {
        return noteWith(ServletUriComponentsBuilder.fromCurrentRequestUri().toUriString());
    }

    @GetMapping("/forwarded/zone/{page}")
    View zone() {
        return noteWith("in the " + Zones.current());
    }

    private View noteWith(String shown) {
        return new Html(rows.first("SELECT words FROM note WHERE id = 3")
                        .map(row -> row.get(0))
                        .orElse("no such note") + " <i>" + shown + "</i>");
    }
}
