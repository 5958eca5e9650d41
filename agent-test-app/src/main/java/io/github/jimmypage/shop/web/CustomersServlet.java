package io.github.jimmypage.shop.web;

import io.github.jimmypage.shop.store.Accounts;
import io.github.jimmypage.shop.store.Accounts.Customer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The admin's list of accounts, the best customers first. */
final class CustomersServlet extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient Accounts accounts;

    CustomersServlet(Accounts accounts, Renders renders) {
        super(renders);
        this.accounts = accounts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Html body = Html.of("""
                {}<h1>Best customers</h1>
                <table><thead><tr><th>Name</th><th>Role</th><th class="number">Orders</th>
                <th class="number">Spent</th></tr></thead><tbody>{}</tbody></table>
                """, AdminMenu.of(), Html.each(accounts.best(SHOWN), CustomersServlet::row));
        send(request, response, "Best customers", body);
    }

    private static Html row(Customer customer) {
        return Html.of(
                "<tr><td>{}</td><td>{}</td><td class=\"number\">{}</td><td class=\"number\">{}</td></tr>\n",
                customer.account().fullName(),
                customer.account().role(),
                customer.orders(),
                customer.spent());
    }
}
