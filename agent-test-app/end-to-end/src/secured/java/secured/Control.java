package secured;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a test asks and tells the application beside its pages. */
@Controller
@ResponseBody
public class Control {
    private final Rows rows;

    Control(Rows rows) {
        this.rows = rows;
    }

    @GetMapping("/control/renders")
    String renders(@RequestParam("of") String uri) {
        return "" + Renders.of(uri);
    }

    @GetMapping("/control/route")
    String route(@RequestParam("of") String uri) {
        return Routes.last(uri);
    }

    /** How many requests met on their thread what an earlier one had left there. */
    @GetMapping("/control/leftovers")
    String leftovers() {
        return "" + Leftovers.met();
    }

    /** Somebody else gives a member, and what tokens he has, another role. */
    @PostMapping("/control/role")
    String role(@RequestParam("name") String name, @RequestParam("role") String role) {
        rows.write("UPDATE member SET role = ? WHERE name = ?", role, name);
        rows.write("UPDATE token SET role = ? WHERE member = ?", role, name);
        return "done";
    }
}
