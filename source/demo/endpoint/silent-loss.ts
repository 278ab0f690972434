/** Loses a share of what comes, evenly. */
export class SilentLoss {
	/** Grows by the share with each; whenever it is 1 one is lost. */
	#toLose = 0;

	/** Whether this one is lost. @param share 0 to 1 */
	takes(share: number): boolean {
		this.#toLose += share;
		if (this.#toLose < 1) return false;
		this.#toLose--;
		return true;
	}
}
