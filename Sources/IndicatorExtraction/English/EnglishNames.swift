/// Further English names of concepts, beside the one of `ConceptTable`: code, names parted by `;`.
enum EnglishNames {
    static let byCode: [String: [String]] = Dictionary(
        lines.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t").map(String.init)
            return fields.count == 2 ? (fields[0], fields[1].split(separator: ";").map(String.init)) : nil
        }, uniquingKeysWith: +)

    static let lines = #"""
        congress.sessions	sessions of the people's congress
        standing.meetings	meetings of the standing committee
        standing.topics	topics deliberated;items deliberated by the standing committee
        council.meetings	meetings of the chairpersons' council;chairmen's meetings
        party_group.meetings	meetings of the party group;leading party group meetings
        study.sessions	study meetings;collective study
        decisions.total	resolutions;decisions made;decisions adopted
        opinions.review	review opinions
        reports.heard	work reports heard;special reports heard;reports heard and deliberated
        law.inspections	law inspections;enforcement inspections;inspections of law enforcement
        inquiries.special	special questionings;special interpellations
        inspections.tours	inspections;inspection visits;field inspections
        research.surveys	field surveys;special surveys;investigations;field research
        evaluation.departments	departments appraised
        issues.found	problems found;problems discovered
        issues.rectified	problems rectified;problems put right;problems solved
        recommendations.made	recommendations;opinions and recommendations
        filing.reviewed	filing and review;documents filed;documents reviewed
        legislation.enacted	regulations enacted;local laws enacted;laws made
        legislation.amended	regulations amended;laws amended
        legislation.repealed	regulations repealed;laws repealed
        deputies.total	number of deputies;people's congress deputies;npc deputies;lawmakers
        deputies.participation	deputies' participation;participation of deputies
        deputies.attending	deputies sitting in on meetings
        deputies.trained	training of deputies
        training.courses	training classes;training sessions
        motions.total	motions;bills put by deputies
        suggestions.total	suggestions;suggestions handled;suggestions put;suggestions of deputies;deputies' proposals;suggestions made by deputies
        suggestions.key	key suggestions;priority suggestions
        suggestions.closed_rate	suggestion closing rate;share of suggestions handled;completion rate of deputies' suggestions;handling rate of suggestions
        suggestions.reply_rate	response rate of suggestions;reply rate of deputies' suggestions
        suggestions.resolved_rate	resolution rate of deputies' suggestions;share of suggestions solved
        suggestions.satisfaction_rate	satisfaction with suggestions;satisfaction rate of deputies' suggestions;deputies' satisfaction
        opinions.collected	opinions collected;public feedback collected;people's opinions
        opinions.resolved	public problems solved;people's requests resolved;public complaints resolved
        opinions.resolved_rate	resolution rate of public requests
        opinions.satisfaction_rate	people's satisfaction;public satisfaction
        stations.total	liaison stations;contact stations;deputies' homes
        studios.total	deputies' studios
        stations.activities	activities at liaison stations;reception days
        voters.received	voters met;constituents received;people received
        livelihood.projects	people's livelihood projects;public welfare projects;practical projects for the people
        projects.total	key projects;major projects
        appointments.total	appointments;officials appointed;officials appointed and removed
        appointments.assessors	people's jurors appointed
        oaths.total	oaths of office;swearing-in ceremonies
        opinions.adopted	suggestions adopted
        petitions.handled	petitions;letters and visits
        enterprises.visited	companies visited
        enterprises.problems_solved	problems of companies solved
        cases.accepted	cases accepted
        cases.concluded	cases concluded;cases closed;court cases closed
        litigation.public	public interest lawsuits
        population.total	residents;inhabitants
        population.urbanisation_rate	share of urban population;urban population rate
        poverty.lifted	poverty reduction;people out of poverty
        gdp	gdp;gross domestic product;gross regional product;regional gdp;economic output;economic growth;size of the economy
        gdp.per_capita	per capita gdp;gdp per head;gdp per person
        gdp.primary	agricultural value added;primary sector
        gdp.secondary	secondary sector
        gdp.tertiary	tertiary sector;service sector;services value added
        industry.value_added	industrial output;value added of industry;industrial growth
        revenue.general	fiscal revenue;budget revenue;government revenue;public revenue
        expenditure.general	fiscal expenditure;budget expenditure;government spending;public spending
        tax.revenue	taxes;tax income;tax receipts
        investment.fixed	fixed asset investment;fixed investment;investment
        retail.sales	retail sales;sales of consumer goods;consumption
        trade.total	foreign trade;total trade;trade volume
        trade.exports	export volume
        trade.imports	import volume
        fdi	fdi;foreign direct investment;foreign investment;utilised foreign capital
        income.urban	urban income;income of urban residents;urban per capita income
        income.rural	rural income;farmers' income;income of rural residents;rural per capita income
        income.all	per capita income;disposable income;residents' income;household income
        cpi	cpi;consumer price index;inflation;inflation rate
        grain.output	grain production;cereal output;grain harvest
        jobs.new_urban	new jobs;urban jobs created;jobs created
        unemployment.rate	unemployment;jobless rate
        forest.coverage	forest cover;forest coverage rate
        air.good_days_rate	good air days;days of good air quality;air quality
        pm25	fine particles;pm2.5
        energy.intensity	energy intensity;energy consumption per unit of gdp
        rnd.intensity	research intensity;r&d spending as share of gdp
        enterprises.hightech	high-tech companies;high-tech firms
        housing.renovated	affordable housing;shantytown renovation
        roads.built	roads;expressways;highways;railways
        farmland.high_standard	high-standard fields
        fiscal.deficit	deficit;budget deficit;deficit rate
        bonds.government	bonds;special bonds;treasury bonds
        market.entities	businesses;registered businesses
        power.capacity	generating capacity
        life.expectancy	average life expectancy
        school.places	new school places
        wages.average	average salary
        wages.minimum	minimum salary
        patents.total	patents granted
        tourism.visitors	tourists;visitors
        tourism.revenue	tourism income
        students.higher	university students;college students
        """#
}
