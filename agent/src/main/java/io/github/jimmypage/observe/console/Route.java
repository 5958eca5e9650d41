package io.github.jimmypage.observe.console;

/** What stands at one path. */
sealed interface Route {
    /** Something to look at: GET and HEAD. */
    non-sealed interface View extends Route {
        /**
         * Looks.
         *
         * @param query of the request
         * @throws Wrong for a query that asks for nothing that there is
         */
        Answer answer(Form query) throws Wrong;
    }

    /** Something to have done: POST. */
    non-sealed interface Operation extends Route {
        /**
         * Has it done.
         *
         * @param form the request's body
         * @throws Wrong for a form that asks for nothing that can be done
         */
        Answer answer(Form form) throws Wrong;
    }
}
